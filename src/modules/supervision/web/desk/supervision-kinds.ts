/** What supervision brings to the desk besides the order: circulars, talks, referrals and exposures, opened on the page of a matter. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { SUPERVISE } from '../../powers.ts'
import {
  circularInputs,
  exposureInputs,
  referralInputs,
  talkInputs,
  type CircularFactsWire,
  type ExposureFactsWire,
} from '../../wire.ts'
import {
  CIRCULAR_ENDED,
  CIRCULAR_OPEN,
  EXPOSURE_ENDED,
  EXPOSURE_OPEN,
  REFERRAL_ENDED,
  REFERRAL_OPEN,
  TALK_ENDED,
  TALK_OPEN,
} from '../../words.ts'
import { CircularPanel } from './circular-panel.tsx'
import { ExposurePanel } from './exposure-panel.tsx'
import { ReferralPanel } from './referral-panel.tsx'
import { TalkPanel } from './talk-panel.tsx'

export const circularDesk: DeskKind = {
  kind: 'circular',
  path: 'circulars',
  open: CIRCULAR_OPEN,
  ended: CIRCULAR_ENDED,
  isListed: false,
  Panel: CircularPanel,
  about: { act: 'draft', power: SUPERVISE, field: 'aboutId' },
  acts: {
    draft: { input: circularInputs.draft },
    submit: {
      input: circularInputs.submit,
      initialFrom: ({ facts }) => ({ facts: (facts as CircularFactsWire).facts }),
    },
    approve: { input: circularInputs.approve },
    sendBack: { input: circularInputs.sendBack },
    drop: { input: circularInputs.drop },
    reopen: { input: circularInputs.reopen },
    acknowledge: { input: circularInputs.acknowledge },
    withdraw: { input: circularInputs.withdraw },
  },
}

export const talkDesk: DeskKind = {
  kind: 'talk',
  path: 'talks',
  open: TALK_OPEN,
  ended: TALK_ENDED,
  isListed: false,
  isConfidential: true,
  Panel: TalkPanel,
  about: { act: 'invite', power: SUPERVISE, field: 'aboutId' },
  acts: {
    invite: { input: talkInputs.invite },
    schedule: { input: talkInputs.schedule },
    hold: { input: talkInputs.hold },
    sign: { input: talkInputs.sign },
    recheck: { input: talkInputs.recheck },
    cancel: { input: talkInputs.cancel },
  },
}

export const referralDesk: DeskKind = {
  kind: 'referral',
  path: 'referrals',
  open: REFERRAL_OPEN,
  ended: REFERRAL_ENDED,
  isListed: false,
  isConfidential: true,
  Panel: ReferralPanel,
  about: { act: 'refer', power: SUPERVISE, field: 'aboutId', isHandedOver: true },
  acts: {
    refer: { input: referralInputs.refer },
    accept: { input: referralInputs.accept },
    conclude: { input: referralInputs.conclude },
  },
}

export const exposureDesk: DeskKind = {
  kind: 'exposure',
  path: 'exposures',
  open: EXPOSURE_OPEN,
  ended: EXPOSURE_ENDED,
  isListed: false,
  Panel: ExposurePanel,
  about: { act: 'draft', power: SUPERVISE, field: 'aboutId' },
  acts: {
    draft: { input: exposureInputs.draft },
    submit: { input: exposureInputs.submit, initialFrom: draftOf },
    approve: { input: exposureInputs.approve },
    countersign: { input: exposureInputs.countersign },
    sendBack: { input: exposureInputs.sendBack },
    drop: { input: exposureInputs.drop },
    reopen: { input: exposureInputs.reopen },
    object: { input: exposureInputs.object },
    decideObjection: { input: exposureInputs.decideObjection },
    rectify: { input: exposureInputs.rectify },
    handle: { input: exposureInputs.handle },
    withdraw: { input: exposureInputs.withdraw },
  },
}

/** An exposure as it was written, to be written anew. */
function draftOf(view: MatterViewWire): Record<string, string> {
  const { person, facts, basis, effect, outlets } = view.facts as ExposureFactsWire
  return {
    departmentId: view.department?.id ?? '',
    title: view.title,
    person: person ?? '',
    facts,
    basis,
    effect: effect ?? '',
    outlets: outlets ?? '',
  }
}
