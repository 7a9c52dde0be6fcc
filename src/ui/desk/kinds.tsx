/**
 * What a module tells the desk about its kind of matter: the forms of its acts and the panel of its facts. Everything
 * else on the desk is the same for all kinds, and written once.
 */
import { createContext, use, type ComponentType, type ReactNode } from 'react'
import type { TSchema } from 'typebox'
import type { MatterViewWire } from '../../platform/wire.ts'

/** How an act is filled in. What may be done is the server's to say. */
export interface DeskAct {
  readonly input: TSchema
  /** Whether it may be written down later than it happened, such as a call. */
  readonly mayHaveHappened?: boolean
  /** A remark or a file: it decides nothing, so nothing that happens meanwhile stands in its way. */
  readonly isNote?: boolean
  /** Values to begin with, by field. */
  readonly initial?: Readonly<Record<string, string>>
  /** Values to begin with that stand on the matter's page, such as a draft that is written anew. */
  readonly initialFrom?: (view: MatterViewWire) => Readonly<Record<string, string>>
  /** Something to know while it is filled in, made from what was typed so far and from the matter. */
  readonly Hint?: ComponentType<HintProps>
  /** Whether it stands above the fields: it is read before anything is filled in. */
  readonly isHintFirst?: boolean
  /** Where the server names the departments that are likely chosen for a matter. */
  readonly likelyDepartments?: (id: string) => string
  /** The order of the fields, where it is not the schema's. */
  readonly order?: readonly string[]
}

/** What a hint beside a form knows, and how it fills fields in for whoever follows it. */
export interface HintProps {
  readonly values: Readonly<Record<string, unknown>>
  readonly view: MatterViewWire | null
  readonly fill: (values: Readonly<Record<string, string>>) => void
}

/** An act that opens a matter of this kind about another matter, offered on that matter's page. */
export interface AboutAct {
  readonly act: string
  readonly power: string
  /** The field that names the other matter. */
  readonly field: string
  /** The one kind of matter that it may be about; any when not given. */
  readonly only?: string
  /** Whether it is about what is still open only; what has ended may be criticised, and not pressed any more. */
  readonly isForOpen?: boolean
  /** Whoever opens it does not see it afterwards: the page stays where it is. */
  readonly isHandedOver?: boolean
}

export interface DeskKind {
  readonly kind: string
  readonly path: string
  readonly open: readonly string[]
  readonly ended: readonly string[]
  readonly acts: Readonly<Record<string, DeskAct>>
  readonly Panel: ComponentType<{ readonly view: MatterViewWire }>
  /** The power with which a person opens one on its own page. */
  /** Whether it has a list of its own in the menu. */
  readonly isListed: boolean
  readonly openedBy?: string
  readonly about?: AboutAct
  /** May be confidential: nothing is opened about one from its page, where others would read of it. */
  readonly isConfidential?: boolean
}

/** What the modules bring to the desk; put together by the entry. */
export interface DeskParts {
  readonly kinds: readonly DeskKind[]
  /** The form that enters an enterprise in the register, for places where one turns out to be missing. */
  readonly RegisterEnterprise: ComponentType<RegisterEnterpriseProps>
}

export interface RegisterEnterpriseProps {
  /** What was searched for in vain. */
  readonly name: string
  readonly onDone: (enterprise: { id: string; name: string; uscc: string }) => void
  readonly onCancel: () => void
}

const PartsContext = createContext<DeskParts | null>(null)

/** Hands the modules' parts to every page below. */
export function DeskPartsProvider({ parts, children }: { parts: DeskParts; children: ReactNode }) {
  return <PartsContext value={parts}>{children}</PartsContext>
}

/** The modules' parts. Throws outside of a `DeskPartsProvider`. */
export function useDeskParts(): DeskParts {
  const parts = use(PartsContext)
  if (parts === null) throw new Error('useDeskParts needs a DeskPartsProvider above it')
  return parts
}

/** The kind of that name, or undefined when no module brings it. */
export function useDeskKind(name: string): DeskKind | undefined {
  return useDeskParts().kinds.find((kind) => kind.kind === name)
}
