/** What the through train brings to the desk: the forms of its acts. It is placed on a project's page or in the portal. */
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { throughTrainInputs } from '../../wire.ts'
import { TRAIN_ENDED, TRAIN_OPEN } from '../../words.ts'
import { ThroughTrainPanel } from './panel.tsx'

export const throughTrainDesk: DeskKind = {
  kind: 'throughTrain',
  path: 'through-trains',
  open: TRAIN_OPEN,
  ended: TRAIN_ENDED,
  isListed: false,
  Panel: ThroughTrainPanel,
  acts: {
    register: { input: throughTrainInputs.register },
    instruct: { input: throughTrainInputs.instruct },
    decline: { input: throughTrainInputs.decline },
    feedBack: { input: throughTrainInputs.feedBack },
    sendBack: { input: throughTrainInputs.sendBack },
    review: { input: throughTrainInputs.review },
  },
}
