/** The only SQL for accounts, sessions and failed sign-ins. Who may sign in, and what a session lets them do, is not decided here. */
import type { Moment } from '../../calendar/days.ts'
import type { PersonId } from '../../kernel/matter.ts'
import { sqlMoment } from '../../platform/database/table.ts'
import { rowsOf, run, type Runner } from '../../platform/database/writes.ts'

export interface Account {
  readonly id: PersonId
  readonly passwordHash: string | null
  readonly lastSeatId: string | null
}

export interface SessionRow {
  readonly personId: PersonId
  readonly name: string
  readonly seatId: string | null
  readonly expiresAt: Moment
  /** Whether they have to choose a password of their own before anything else. */
  readonly mustChange: boolean
}

/** How a failed sign-in is counted. */
export interface AttemptRules {
  readonly failuresMax: number
  /** How long a login is locked, and how long a failure is remembered. */
  readonly lockMs: number
}

const ACCOUNT = `select id, password_hash as "passwordHash", last_seat_id as "lastSeatId" from person where login = $1`
// One statement, so that attempts made at once are counted one after the other and no more than the allowed ones begin.
const ATTEMPT = `insert into login_attempt as old (login_hash, failures, last_at, locked_until) values ($1, 1, $2, null)
  on conflict (login_hash) do update set last_at = $2,
    failures = case when old.last_at > $3 and old.locked_until is null then old.failures + 1 else 1 end,
    locked_until = case when old.last_at > $3 and old.locked_until is null and old.failures + 1 >= $5 then $4::timestamptz end
  where old.locked_until is null or old.locked_until <= $2
  returning locked_until as "lockedUntil"`
const LOCKED_UNTIL = 'select locked_until as "lockedUntil" from login_attempt where login_hash = $1'
const FORGIVE = 'delete from login_attempt where login_hash = $1'
const OPEN = `insert into session (token_hash, person_id, seat_id, created_at, expires_at) values ($1, $2, $3, $4, $5)`
const SESSION = `select s.person_id as "personId", p.name, s.seat_id as "seatId", s.expires_at as "expiresAt", p.must_change as "mustChange"
  from session s join person p on p.id = s.person_id where s.token_hash = $1`
const TAKE_SEAT = 'update session set seat_id = $2 where token_hash = $1'
const LAST_SEAT = 'update person set last_seat_id = $2 where id = $1'
const CLOSE = 'delete from session where token_hash = $1 returning person_id as "personId"'

const HASH = 'select password_hash as "passwordHash" from person where id = $1'
const SET_PASSWORD = 'update person set password_hash = $2, must_change = false where id = $1'
const CLOSE_OTHERS = 'delete from session where person_id = $1 and token_hash <> $2'

/** The hash of a person's password; null for somebody who has none. */
export async function findHash(runner: Runner, personId: PersonId): Promise<string | null> {
  const [row] = await rowsOf<{ passwordHash: string | null }>(runner, HASH, [personId])
  return row?.passwordHash ?? null
}

/** Keeps a new password, and ends every other session of the person. */
export async function setPassword(
  runner: Runner,
  personId: PersonId,
  hash: string,
  tokenHash: string,
): Promise<void> {
  await run(runner, SET_PASSWORD, [personId, hash])
  await run(runner, CLOSE_OTHERS, [personId, tokenHash])
}

export async function findAccount(runner: Runner, login: string): Promise<Account | undefined> {
  return (await rowsOf<Account>(runner, ACCOUNT, [login]))[0]
}

/**
 * Counts an attempt before it is made, as if it had failed. Answers until when the login is locked: by attempts before
 * this one (`isRefused`), by this one should it fail, or null.
 */
export async function beginAttempt(
  runner: Runner,
  loginHash: string,
  { failuresMax, lockMs }: AttemptRules,
  now: Moment,
): Promise<{ isRefused: boolean; lockedUntil: Moment | null }> {
  const remembered = sqlMoment((now - lockMs) as Moment)
  const until = sqlMoment((now + lockMs) as Moment)
  type Row = { readonly lockedUntil: Moment | null }
  const values = [loginHash, sqlMoment(now), remembered, until, failuresMax]
  const [counted] = await rowsOf<Row>(runner, ATTEMPT, values)
  if (counted !== undefined) return { isRefused: false, lockedUntil: counted.lockedUntil }
  const [locked] = await rowsOf<Row>(runner, LOCKED_UNTIL, [loginHash])
  return { isRefused: true, lockedUntil: locked?.lockedUntil ?? now }
}

/** The attempt was good: earlier failures are forgotten. */
export async function forgiveAttempts(runner: Runner, loginHash: string): Promise<void> {
  await run(runner, FORGIVE, [loginHash])
}

export async function openSession(
  runner: Runner,
  session: {
    tokenHash: string
    personId: PersonId
    seatId: string | null
    createdAt: Moment
    expiresAt: Moment
  },
): Promise<void> {
  const { tokenHash, personId, seatId, createdAt, expiresAt } = session
  await run(runner, OPEN, [tokenHash, personId, seatId, sqlMoment(createdAt), sqlMoment(expiresAt)])
}

export async function findSession(runner: Runner, tokenHash: string): Promise<SessionRow | undefined> {
  return (await rowsOf<SessionRow>(runner, SESSION, [tokenHash]))[0]
}

/** Takes a seat in a session, and remembers it for the next sign-in. */
export async function takeSeat(
  runner: Runner,
  tokenHash: string,
  personId: PersonId,
  seatId: string,
): Promise<void> {
  await run(runner, TAKE_SEAT, [tokenHash, seatId])
  await run(runner, LAST_SEAT, [personId, seatId])
}

/** Ends a session; answers whose it was, if it was any. */
export async function closeSession(runner: Runner, tokenHash: string): Promise<PersonId | undefined> {
  return (await rowsOf<{ personId: PersonId }>(runner, CLOSE, [tokenHash]))[0]?.personId
}
