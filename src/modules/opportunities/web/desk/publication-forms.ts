/** The forms of the acts that all publications share: what is asked for when one is submitted, decided, dropped or taken off. */
import { publicationInputs } from '../../wire.ts'

const { submit, approve, sendBack, drop, withdraw } = publicationInputs

export const publicationForms = {
  submit: { input: submit },
  approve: { input: approve },
  sendBack: { input: sendBack },
  drop: { input: drop },
  withdraw: { input: withdraw },
}
