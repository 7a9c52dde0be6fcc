/**
 * Signing in and out, and who is behind a request. Tokens are chance, only their hash is stored; failures are counted in
 * the database alike for logins that exist and logins that do not, so that nobody learns which is which.
 */
import type { Pool } from 'pg'
import { dayOf, CHINA_ZONE, HOUR_MS, MINUTE_MS, type Day, type Moment } from '../../calendar/days.ts'
import { SYSTEM, type Actor, type Guest } from '../../kernel/actor.ts'
import type { Random } from '../../kernel/ids.ts'
import type { PersonId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { digest } from '../../platform/journal.ts'
import { allow } from '../../platform/rate.ts'
import type { Reference } from '../../platform/reference.ts'
import { appendLine, type SubjectLine } from '../../platform/subject-journal.ts'
import { hashPassword, isPassword } from './password.ts'
import { actorOf, firstSeat, hasSeat, type Agency, type Bond, type Sitter } from './seats.ts'
import {
  beginAttempt,
  closeSession,
  findAccount,
  findHash,
  findSession,
  forgiveAttempts,
  openSession,
  setPassword,
  takeSeat,
  type Account,
} from './session-store.ts'
import { normaliseLogin } from './store.ts'

export interface SignInDeps {
  readonly pool: Pool
  readonly random: Random
  readonly reference: Pick<Reference, 'world'>
  /** The enterprises a person acts for on a day: the register's knowledge. */
  agenciesOf(runner: Runner, personId: PersonId, on: Day): Promise<readonly Agency[]>
  /** In which posts some persons are secretaries on a day, and bound to what: the teams' knowledge. */
  bondsOf(runner: Runner, personIds: readonly PersonId[], on: Day): Promise<readonly Bond[]>
}

/** A live session. */
export interface Session extends Sitter {
  readonly name: string
  readonly expiresAt: Moment
  readonly mustChange: boolean
}

/** The name of the cookie that carries the token. */
export const SESSION_COOKIE = 'zhitong_session'
export const SESSION_MS = 12 * HOUR_MS

const ATTEMPTS = { failuresMax: 5, lockMs: 15 * MINUTE_MS }
/** Per address: enough for an office behind one, too few for guessing, and a bound on the work strangers can ask for. */
const ADDRESS_WINDOW_MS = MINUTE_MS
const ADDRESS_MAX = 120
/** How long a process trusts what it has read of a session. */
const TRUST_MS = 5000
const TRUSTED_MAX = 20_000
const TOKEN_BYTES = 32
/** NIST SP 800-63B: at least eight characters, and no rules beyond. */
const PASSWORD_MIN = 8
const PASSWORD_TRIES = 10
/** Subject of the journal for attempts on logins that nobody has. */
const NOBODY = 'person:unknown'

export type Sessions = Awaited<ReturnType<typeof openSessions>>

/** Sessions over their dependencies. Makes one hash of chance to compare with where there is none. */
export async function openSessions(deps: SignInDeps) {
  const { pool, random, reference } = deps
  const decoy = await hashPassword(Buffer.from(random.bytes(TOKEN_BYTES)).toString('hex'), random)
  const trusted = new Map<string, { session: Session | null; at: Moment }>()

  /** Signs in and gives the token for the cookie. Refuses a wrong pair, a locked login, too many attempts from an address. */
  async function signIn(
    given: { readonly login: string; readonly password: string; readonly address: string },
    now: Moment,
  ): Promise<string> {
    await checkAddress(given.address, now)
    const login = normaliseLogin(given.login)
    const loginHash = digest(login)
    const attempt = await beginAttempt(pool, loginHash, ATTEMPTS, now)
    if (attempt.isRefused) throw locked(attempt.lockedUntil, now)
    const account = await findAccount(pool, login)
    const fits = await isPassword(given.password, account?.passwordHash ?? decoy)
    if (account === undefined || account.passwordHash === null || !fits) {
      await noteFailure(account, now)
      throw attempt.lockedUntil === null
        ? new Refusal('not_signed_in', 'signIn.wrong')
        : locked(attempt.lockedUntil, now)
    }
    return admit(account, loginHash, now)
  }

  async function checkAddress(address: string, now: Moment): Promise<void> {
    const key = `sign-in:${digest(address)}`
    const { isAllowed, againAt } = await allow(pool, key, ADDRESS_WINDOW_MS, ADDRESS_MAX, now)
    if (!isAllowed)
      throw new Refusal('too_many', reason('signIn.tooMany', { minutes: minutesUntil(againAt, now) }))
  }

  /**
   * Written for unknown logins too: an answer must not come sooner because there was nobody to write about. Who made a
   * failed attempt is not known, so the line names no actor; what was typed may be a password, so it is not kept.
   */
  async function noteFailure(account: Account | undefined, at: Moment): Promise<void> {
    const subject = account === undefined ? NOBODY : `person:${account.id}`
    await appendLine(pool, subject, lineOf('signInFailed'), { actor: SYSTEM, at, random })
  }

  async function admit(
    { id: personId, lastSeatId }: Account,
    loginHash: string,
    now: Moment,
  ): Promise<string> {
    const token = Buffer.from(random.bytes(TOKEN_BYTES)).toString('base64url')
    await withTransaction(pool, async (client) => {
      const agencies = await deps.agenciesOf(client, personId, dayOf(now, CHINA_ZONE))
      const sitter = { personId, seatId: lastSeatId, agencies }
      const seatId = firstSeat(sitter, reference.world.organisation, now)
      const expiresAt = (now + SESSION_MS) as Moment
      await forgiveAttempts(client, loginHash)
      await openSession(client, { tokenHash: digest(token), personId, seatId, createdAt: now, expiresAt })
      await note(client, personId, 'signedIn', now)
    })
    return token
  }

  async function note(client: Runner, personId: PersonId, act: string, at: Moment): Promise<void> {
    const actor: Guest = { kind: 'guest', personId, parties: [] }
    await appendLine(client, `person:${personId}`, lineOf(act), { actor, at, random })
  }

  /** The session of a token, or null. What was read is trusted for a few seconds; an expired session never is. */
  async function sessionOf(token: string | undefined, now: Moment): Promise<Session | null> {
    if (token === undefined || token === '') return null
    const tokenHash = digest(token)
    let known = trusted.get(tokenHash)
    if (known === undefined || now < known.at || now - known.at >= TRUST_MS) {
      known = { session: await readSession(tokenHash, now), at: now }
      if (trusted.size >= TRUSTED_MAX) trusted.clear()
      trusted.set(tokenHash, known)
    }
    const { session } = known
    return session !== null && now < session.expiresAt ? session : null
  }

  async function readSession(tokenHash: string, now: Moment): Promise<Session | null> {
    const row = await findSession(pool, tokenHash)
    if (row === undefined) return null
    const { personId } = row
    const on = dayOf(now, CHINA_ZONE)
    const persons = [personId, ...reference.world.organisation.standsInFor(personId, now)]
    const [agencies, bonds] = await Promise.all([
      deps.agenciesOf(pool, personId, on),
      deps.bondsOf(pool, persons, on),
    ])
    return { ...row, agencies, bonds }
  }

  /** Takes another seat. Refuses (`not_found`) one that is not this person's: it does not exist for them. */
  async function chooseSeat(token: string | undefined, seatId: string, now: Moment): Promise<void> {
    const session = await sessionOf(token, now)
    if (session === null || token === undefined) throw new Refusal('not_signed_in', 'session.none')
    if (!hasSeat({ ...session, seatId }, reference.world.organisation, now))
      throw new Refusal('not_found', 'seat.unknown')
    await takeSeat(pool, digest(token), session.personId, seatId)
    trusted.delete(digest(token))
  }

  /**
   * Takes a new password in place of the present one and ends the person's other sessions. Refuses, field by field, a present
   * one that is wrong and a new one that is too short or the same.
   */
  async function changePassword(
    token: string | undefined,
    given: { readonly current: string; readonly next: string },
    now: Moment,
  ): Promise<void> {
    const session = await sessionOf(token, now)
    if (session === null || token === undefined) throw new Refusal('not_signed_in', 'session.none')
    const { personId } = session
    const { isAllowed } = await allow(pool, `password:${personId}`, ADDRESS_WINDOW_MS, PASSWORD_TRIES, now)
    if (!isAllowed) throw new Refusal('too_many', 'http.tooMany')
    const known = (await findHash(pool, personId)) ?? decoy
    if (!(await isPassword(given.current, known))) throw invalid('/current', 'password.wrong')
    if (given.next.length < PASSWORD_MIN) throw invalid('/next', 'password.short', { min: PASSWORD_MIN })
    if (given.next === given.current) throw invalid('/next', 'password.same')
    const hash = await hashPassword(given.next, random)
    await withTransaction(pool, async (client) => {
      await setPassword(client, personId, hash, digest(token))
      await note(client, personId, 'passwordChanged', now)
    })
    trusted.delete(digest(token))
  }

  /** Ends the session; without effect when there is none. Other processes may trust it for some seconds more. */
  async function signOut(token: string | undefined, now: Moment): Promise<void> {
    if (token === undefined) return
    trusted.delete(digest(token))
    await withTransaction(pool, async (client) => {
      const personId = await closeSession(client, digest(token))
      if (personId !== undefined) await note(client, personId, 'signedOut', now)
    })
  }

  return {
    signIn,
    sessionOf,
    chooseSeat,
    changePassword,
    signOut,
    /** Who is behind a token now, in the chosen seat; null when nobody is signed in. */
    async actorOf(token: string | undefined, now: Moment): Promise<Actor | null> {
      const session = await sessionOf(token, now)
      if (session === null) return null
      // With a password that somebody else has given nobody does anything but choose their own.
      if (session.mustChange) return { kind: 'guest', personId: session.personId, parties: [] }
      return actorOf(session, reference.world.organisation, now)
    },
  }
}

function lineOf(act: string): SubjectLine {
  return { act, audience: 'supervision', patch: {} }
}

function locked(until: Moment | null, now: Moment): Refusal {
  return new Refusal('too_many', reason('signIn.locked', { minutes: minutesUntil(until ?? now, now) }))
}

function minutesUntil(until: Moment, now: Moment): number {
  return Math.max(1, Math.ceil((until - now) / MINUTE_MS))
}
