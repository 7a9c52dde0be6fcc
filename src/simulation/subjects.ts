/** What an appeal of a run is about: one of the invented situations with its places filled, or a real message. Pure. */
import { randomBelow, type Random } from '../kernel/ids.ts'
import type { Subject } from './appeal-plan.ts'
import { DEPARTMENTS } from './city/departments.ts'
import { parseRecords } from './csv.ts'
import { drawFilling, fill } from './filling.ts'
import { pick, pickWeighted } from './random.ts'
import { TOPIC_PLANS, type Nature, type Topic } from './situations.ts'

/** A subject and the department, by key, that is in charge of it. */
export interface Concern {
  readonly subject: Subject
  readonly department: string
}

const WEIGHTS = Object.fromEntries(
  Object.entries(TOPIC_PLANS).map(([topic, { weight }]) => [topic, weight]),
) as Readonly<Record<Topic, number>>

/** Invents what an enterprise writes about. With a department, it is one of that department's matters if it has any. */
export function inventConcern(random: Random, only?: string): Concern {
  const own = Object.entries(TOPIC_PLANS).filter(([, { departments }]) => departments.includes(only ?? ''))
  const topic = own.length === 0 ? pickWeighted(random, WEIGHTS) : (pick(random, own)[0] as Topic)
  const plan = TOPIC_PLANS[topic]
  const situation = pick(random, plan.situations)
  const filling = drawFilling((below) => randomBelow(random, below))
  const filled = (text: string) => fill(text, filling)
  return {
    department: only ?? pick(random, plan.departments),
    subject: {
      topic,
      nature: situation.nature,
      title: filled(situation.title),
      text: filled(situation.text),
      opinion: filled(plan.opinion),
      question: filled(plan.question),
      answer: filled(plan.answer),
      reply: filled(situation.reply),
    },
  }
}

/** A message that somebody really wrote, and what they were answered. */
export interface Message {
  readonly id: string
  readonly subject: string
  readonly detail: string
  readonly reply: string
}

/** Reads messages from CSV with the columns id, subject, detail and reply, in any order and among others. */
export function readMessages(csv: string): readonly Message[] {
  return parseRecords(csv, ['id', 'subject', 'detail', 'reply'])
}

const TITLE_MAX = 120

/** Turns a message into an appeal. A subject too long for a title is cut there and stands whole above the text. */
export function concernOf(random: Random, message: Message): Concern {
  const line = message.subject.trim().replace(/\s+/g, ' ')
  const characters = Array.from(line)
  const isCut = characters.length > TITLE_MAX
  const title = isCut ? `${characters.slice(0, TITLE_MAX - 1).join('')}…` : line
  const bureaus = DEPARTMENTS.filter((one) => one.region === 'city' && one.function === 'department')
  return {
    department: pick(
      random,
      bureaus.filter(({ posts }) => posts.length > 1),
    ).key,
    subject: {
      topic: 'other',
      nature: natureOf(line),
      title,
      text: isCut ? `${message.subject}\n\n${message.detail}` : message.detail,
      opinion: '来件已收悉，正在核实情况，将在承诺期限内答复。',
      question: '请补充具体位置和便于联系的时间。',
      answer: '位置如来件所述，工作日均可联系。',
      reply: message.reply.trim() === '' ? '来件反映的情况已核实办理。' : message.reply,
    },
  }
}

/** What the words of a subject say it is; help when they say nothing. */
function natureOf(subject: string): Nature {
  const found = NATURE_WORDS.find(([, words]) => words.some((word) => subject.includes(word)))
  return found?.[0] ?? 'help'
}

const NATURE_WORDS: readonly (readonly [Nature, readonly string[]])[] = [
  ['praise', ['感谢', '表扬', '点赞']],
  ['suggestion', ['建议']],
  ['consult', ['咨询', '请问']],
  ['report', ['举报']],
  ['complaint', ['投诉', '反映', '违规', '扰民']],
]
