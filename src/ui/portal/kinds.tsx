/**
 * What the modules bring to the portal: how their kinds of matter show themselves and which of their pages stand in the
 * menu. Put together by the entry; everything else in the portal is the same for all kinds.
 */
import { createContext, use, type ComponentType, type ReactNode } from 'react'
import type { MatterViewWire } from '../../platform/wire.ts'
import type { Me, SeatWire } from '../session.tsx'
import type { IconName } from '../plain/icon.tsx'

/** One kind of matter as the portal shows it. */
export interface PortalKind {
  readonly kind: string
  readonly path: string
  /** The kind's own facts. */
  readonly Panel: ComponentType<{ readonly view: MatterViewWire }>
  /** The stages that people follow, named `<kind>.portal.stage.<stage>`. Empty when there is nothing to follow. */
  readonly stages: readonly string[]
  /** The stage at which a status stands; null where it has left the way. */
  readonly stageOf: (status: string) => string | null
  /** A question to the enterprise: what is asked comes first, and its answer right below. */
  readonly isQuestion: boolean
  /** No limit is promised for the whole: its page says how far it has come. */
  readonly promisesNothing?: boolean
  /** Input schemas of the acts that the portal asks for, loaded when one is opened. */
  readonly inputs: () => Promise<Readonly<Record<string, object>>>
  /** Narrows what an act asks for to what the matter allows now. */
  readonly narrowed?: (act: string, input: object, view: MatterViewWire) => object
}

/** A page of a module in the menu and on the home page. */
export interface PortalLink {
  readonly to: string
  readonly icon: IconName
  /** The code of its short name in the menu, and of its whole one. */
  readonly label: string
  readonly title: string
  /** The code of one sentence that says what it is for. */
  readonly what: string
}

export interface PortalParts {
  readonly kinds: readonly PortalKind[]
  /** The kind that is listed; its questions stand on its own pages. */
  readonly listed: string
  /** What opens a matter, the first thing an enterprise comes for. */
  readonly open: PortalLink
  /** Tools that need no sign-in. */
  readonly tool: PortalLink
  /** The first page of whoever acts for an enterprise, loaded for them only. */
  readonly EnterpriseHome: ComponentType<{ readonly me: Me; readonly seat: SeatWire }>
  /** What the service is called where somebody sits, on top of the home page. */
  readonly Service: ComponentType<{ readonly seatId: string | undefined }>
  /** Who looks after the enterprise, on its home page. */
  readonly Carers: ComponentType<{ readonly seatId: string }>
  /** What an enterprise has besides its matters, on its own home page. */
  readonly own: readonly PortalLink[]
  /** Public pages to read, on the home page only. */
  readonly more: readonly PortalLink[]
}

const PartsContext = createContext<PortalParts | null>(null)

/** Hands the modules' parts to every page below. */
export function PortalPartsProvider({ parts, children }: { parts: PortalParts; children: ReactNode }) {
  return <PartsContext value={parts}>{children}</PartsContext>
}

/** The modules' parts. Throws outside of the portal. */
export function usePortalParts(): PortalParts {
  const parts = use(PartsContext)
  if (parts === null) throw new Error('usePortalParts needs a PortalPartsProvider above it')
  return parts
}

/** The kind whose pages lie under a path, or undefined. */
export function useKindAt(path: string): PortalKind | undefined {
  return usePortalParts().kinds.find((kind) => kind.path === path)
}
