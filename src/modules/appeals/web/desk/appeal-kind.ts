/** What appeals bring to the desk: the forms of their acts and the panel of their facts. */
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { DispatchHint } from '../../../suggestions/web/desk/dispatch-hint.tsx'
import { DraftHint } from '../../../suggestions/web/desk/draft-hint.tsx'
import { appealInputs, askInputs, assistInputs, handoverInputs, rulingInputs } from '../../wire.ts'
import {
  APPEAL_ENDED,
  APPEAL_OPEN,
  ASK_ENDED,
  ASK_OPEN,
  ASSIST_ENDED,
  ASSIST_OPEN,
  HANDOVER_ENDED,
  HANDOVER_OPEN,
  RULING_ENDED,
  RULING_OPEN,
} from '../../words.ts'
import { AppealPanel } from './appeal-panel.tsx'
import { AskPanel } from './ask-panel.tsx'
import { AssistPanel } from './assist-panel.tsx'
import { HandoverPanel } from './handover-panel.tsx'
import { FirstsHint, RepeatsHint } from './repeats-hint.tsx'
import { RulingPanel } from './ruling-panel.tsx'

/** The clerk's order on the telephone: who calls, then what about. */
const FILE_ORDER = [
  'enterpriseId',
  'contactName',
  'contactPhone',
  'channel',
  'nature',
  'topic',
  'urgency',
  'title',
  'text',
  'place',
  'projectCode',
  'files',
]

const likelyDepartments = (id: string) => `/api/appeals/${id}/likely-departments`

export const appealDesk: DeskKind = {
  kind: 'appeal',
  path: 'appeals',
  open: APPEAL_OPEN,
  ended: APPEAL_ENDED,
  isListed: true,
  openedBy: 'appeal.file',
  Panel: AppealPanel,
  acts: {
    file: {
      input: appealInputs.file,
      order: FILE_ORDER,
      initial: { channel: 'phone', urgency: 'normal' },
      mayHaveHappened: true,
      Hint: RepeatsHint,
    },
    dispatch: { input: appealInputs.dispatch, likelyDepartments, Hint: DispatchHint, isHintFirst: true },
    answerDirectly: { input: appealInputs.answerDirectly },
    notAccept: { input: appealInputs.notAccept },
    join: { input: appealInputs.join, Hint: FirstsHint },
    regrade: { input: appealInputs.regrade },
    reclassify: { input: appealInputs.reclassify },
    flagKey: { input: appealInputs.flagKey },
    proposeUnflag: { input: appealInputs.proposeUnflag },
    sign: { input: appealInputs.sign },
    contact: { input: appealInputs.contact, mayHaveHappened: true },
    giveOpinion: { input: appealInputs.giveOpinion, Hint: DraftHint, isHintFirst: true },
    ask: { input: appealInputs.ask },
    callIn: { input: appealInputs.callIn },
    proposeReturn: { input: appealInputs.proposeReturn },
    proposeExtension: { input: appealInputs.proposeExtension },
    proposeHang: { input: appealInputs.proposeHang },
    resume: { input: appealInputs.resume },
    reply: { input: appealInputs.reply },
    approveReply: { input: appealInputs.approveReply },
    sendBack: { input: appealInputs.sendBack },
    revisit: { input: appealInputs.revisit, mayHaveHappened: true },
    tryRevisit: { input: appealInputs.tryRevisit, mayHaveHappened: true },
    proposeExclusion: { input: appealInputs.proposeExclusion },
    confirmClose: { input: appealInputs.confirmClose },
    close: { input: appealInputs.close },
    passOn: { input: appealInputs.passOn },
    noteProgress: { input: appealInputs.noteProgress },
    answerPlan: { input: appealInputs.answerPlan },
    proposeMoment: { input: appealInputs.proposeMoment },
    declineMoment: { input: appealInputs.declineMoment },
    confirmMoment: { input: appealInputs.confirmMoment },
    recall: { input: appealInputs.recall },
    redirect: { input: appealInputs.redirect, likelyDepartments },
    proposeReopen: { input: appealInputs.proposeReopen },
    declineReopen: { input: appealInputs.declineReopen },
    reopen: { input: appealInputs.reopen },
  },
}

export const askDesk: DeskKind = {
  kind: 'ask',
  path: 'asks',
  open: ASK_OPEN,
  ended: ASK_ENDED,
  isListed: false,
  Panel: AskPanel,
  acts: { answer: { input: askInputs.answer } },
}

export const rulingDesk: DeskKind = {
  kind: 'ruling',
  path: 'rulings',
  open: RULING_OPEN,
  ended: RULING_ENDED,
  isListed: true,
  Panel: RulingPanel,
  acts: { approve: { input: rulingInputs.approve }, refuse: { input: rulingInputs.refuse } },
}

export const assistDesk: DeskKind = {
  kind: 'assist',
  path: 'assists',
  open: ASSIST_OPEN,
  ended: ASSIST_ENDED,
  isListed: true,
  Panel: AssistPanel,
  acts: { accept: { input: assistInputs.accept }, answer: { input: assistInputs.answer } },
}

export const handoverDesk: DeskKind = {
  kind: 'handover',
  path: 'handovers',
  open: HANDOVER_OPEN,
  ended: HANDOVER_ENDED,
  isListed: true,
  Panel: HandoverPanel,
  acts: {
    sign: { input: handoverInputs.sign },
    decline: { input: handoverInputs.decline },
    instruct: { input: handoverInputs.instruct },
    report: { input: handoverInputs.report },
    answer: { input: handoverInputs.answer },
  },
}
