/** What appeals bring to the desk: the forms of their acts and the panel of their facts. */
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { appealInputs, askInputs } from '../../wire.ts'
import { APPEAL_ENDED, APPEAL_OPEN, ASK_ENDED, ASK_OPEN } from '../../words.ts'
import { AppealPanel } from './appeal-panel.tsx'
import { AskPanel } from './ask-panel.tsx'

/** The clerk's order on the telephone: who calls, then what about. */
const FILE_ORDER = [
  'enterpriseId',
  'contactName',
  'contactPhone',
  'nature',
  'topic',
  'title',
  'text',
  'files',
]

export const appealDesk: DeskKind = {
  kind: 'appeal',
  path: 'appeals',
  open: APPEAL_OPEN,
  ended: APPEAL_ENDED,
  isListed: true,
  openedBy: 'appeal.file',
  Panel: AppealPanel,
  acts: {
    file: { input: appealInputs.file, order: FILE_ORDER, mayHaveHappened: true },
    dispatch: { input: appealInputs.dispatch },
    sign: { input: appealInputs.sign },
    contact: { input: appealInputs.contact, mayHaveHappened: true },
    giveOpinion: { input: appealInputs.giveOpinion },
    ask: { input: appealInputs.ask },
    reply: { input: appealInputs.reply },
    revisit: { input: appealInputs.revisit, mayHaveHappened: true },
    close: { input: appealInputs.close },
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
