/**
 * Makes many matters of few: copies the lived ones inside the database, with ids, codes and enterprises of their own. Lines
 * of the journal keep the patch and the hashes of their pattern, which no benchmark reads, so the chains of copies are
 * not whole.
 */
import type { PoolClient } from 'pg'
import type { Lived } from './lives.ts'

/** How a table's columns that are not simply taken over are made anew; `t` is the pattern, `c` the copy. */
interface Copied {
  readonly table: string
  /** The column that says whose row it is. */
  readonly matter: string
  readonly columns: Readonly<Record<string, string>>
  /** Columns that the database fills by itself. */
  readonly without?: readonly string[]
  readonly where?: string
  /** Rows are written in this order of the patterns, as they would have been in life. */
  readonly order: string
}

/** The last part of an id is made anew, by life and copy, so that a copy's id is as old as its pattern's. */
const fresh = (column: string) => `overlay(t.${column}::text placing c.tail from 25)::uuid`
/** The pattern's enterprise becomes the copy's; any other party stays. */
const party = (column: string) =>
  `case when t.${column} = c.pattern_enterprise_id then c.enterprise_id else t.${column} end`

const COPIED: readonly Copied[] = [
  {
    table: 'matter',
    matter: 'id',
    columns: {
      id: fresh('id'),
      code: `left(t.code, 8) || upper(lpad(to_hex(c.matter_n * c.copies + c.k), 7, '0'))`,
      enterprise_id: party('enterprise_id'),
      applicant_party: party('applicant_party'),
      parent_id: fresh('parent_id'),
      about_id: fresh('about_id'),
      holder: party('holder'),
    },
    order: 'id',
  },
  { table: 'appeal', matter: 'id', columns: { id: fresh('id') }, order: 'id' },
  { table: 'supervision_order', matter: 'id', columns: { id: fresh('id') }, order: 'id' },
  {
    table: 'clock',
    matter: 'matter_id',
    columns: { id: fresh('id'), matter_id: fresh('matter_id'), responsible: party('responsible') },
    order: 'id',
  },
  {
    table: 'rung',
    matter: 'matter_id',
    columns: { clock_id: fresh('clock_id'), matter_id: fresh('matter_id') },
    order: 'happened_at',
  },
  {
    table: 'duty',
    matter: 'matter_id',
    columns: { matter_id: fresh('matter_id'), party: party('party') },
    order: 'matter_id',
  },
  {
    table: 'reader',
    matter: 'matter_id',
    columns: { party: party('party'), matter_id: fresh('matter_id') },
    order: 'matter_id',
  },
  {
    table: 'journal',
    matter: 'subject',
    columns: { subject: 'overlay(t.subject placing c.tail from 25)', holder: party('holder') },
    without: ['xid'],
    order: 'recorded_at',
  },
  {
    table: 'message',
    matter: 'matter_id',
    columns: { id: fresh('id'), party: party('party'), matter_id: fresh('matter_id') },
    where: 'exists (select 1 from matter m where m.id = t.matter_id and m.closed_at is null)',
    order: 'id',
  },
]

const SETTINGS = `set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB';
  set idle_in_transaction_session_timeout = 0`

const COLUMNS = `select column_name as name from information_schema.columns
  where table_schema = 'public' and table_name = $1 order by ordinal_position`
const FOREIGN_KEYS = `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'f' and conrelid::regclass::text = any($1) order by 1, 2`

/** Copies every lived appeal, with all that hangs on it, until there are `copies` of each. */
export async function copyLives(client: PoolClient, lived: readonly Lived[], copies: number): Promise<void> {
  if (copies < 2) return
  await client.query(SETTINGS)
  await prepare(client, lived, copies)
  // Checked all at once afterwards: one by one they would cost more than the rows.
  const keys = await foreignKeys(client)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const copied of COPIED) await copyTable(client, copied)
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
}

/** Which copies there are: the matters of each life, and the tail and the enterprise of each copy. */
async function prepare(client: PoolClient, lived: readonly Lived[], copies: number): Promise<void> {
  await client.query(`create temp table life (n serial, id uuid, enterprise_id uuid)`)
  await client.query(`insert into life (id, enterprise_id) select * from unnest($1::uuid[], $2::uuid[])`, [
    lived.map(({ id }) => id),
    lived.map(({ enterpriseId }) => enterpriseId),
  ])
  await client.query(`create temp table firm as
    select id, region_id, row_number() over (partition by region_id order by id) - 1 as n from enterprise`)
  await client.query('create index on firm (region_id, n)')
  // Some enterprises complain far more than others.
  await client.query(
    `create temp table copy as
     with wanted as (
       select l.id as life_id, l.n::bigint * $1 + k as tail, e.region_id, e.id as pattern_enterprise_id, k, floor(total *
         power((hashtextextended(l.id::text, k) & 2147483647) / 2147483648.0, 1.5))::integer as n
       from life l join enterprise e on e.id = l.enterprise_id
         join (select region_id, count(*) as total from firm group by 1) as place using (region_id)
         cross join generate_series(1, $1::integer - 1) as k)
     select life_id, pattern_enterprise_id, k, $1::integer as copies, lpad(to_hex(tail), 12, '0') as tail,
       firm.id as enterprise_id
     from wanted join firm using (region_id, n)`,
    [copies],
  )
  await client.query('create index on copy (life_id)')
  await client.query(`create temp table member as
    select id as matter_id, id::text as subject, coalesce(parent_id, about_id, id) as life_id,
      row_number() over (order by id) as matter_n from matter`)
  await client.query('create index on member (matter_id); create index on member (subject)')
  await client.query('analyze life; analyze firm; analyze copy; analyze member')
}

async function foreignKeys(client: PoolClient) {
  const { rows } = await client.query(FOREIGN_KEYS, [COPIED.map(({ table }) => table)])
  return rows as { table: string; name: string; definition: string }[]
}

async function copyTable(client: PoolClient, copied: Copied): Promise<void> {
  const { table, matter, columns, without = [], where = 'true', order } = copied
  const { rows } = await client.query(COLUMNS, [table])
  const names = (rows as { name: string }[]).map(({ name }) => name).filter((name) => !without.includes(name))
  const values = names.map((name) => columns[name] ?? `t.${name}`)
  const key = matter === 'subject' ? 'm.subject' : 'm.matter_id'
  // The patterns in their order, each followed by its copies: so a nested loop, and no sort of the million.
  await client.query('begin; set local enable_hashjoin = off; set local enable_mergejoin = off')
  await client.query(`insert into ${table} (${names.join(', ')}) select ${values.join(', ')}
    from (select t.*, m.life_id, m.matter_n from ${table} t join member m on ${key} = t.${matter}
      where ${where} order by t.${order} offset 0) as t
    join lateral (select copy.*, t.matter_n from copy where copy.life_id = t.life_id order by copy.k) as c on true`)
  await client.query('commit')
}
