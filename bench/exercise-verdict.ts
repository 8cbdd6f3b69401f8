import { sql } from 'kysely'
import type { Database } from '../kit/db/database.ts'
import type { Conditions } from './exercise-conditions.ts'

export type Verdict = {
  /** Everyone of own staff had been handed over, by the ledger and by what the mail server took, or had a notice with their unit, when it was public. */
  isStaffFirst: boolean
  /** Public at the latest when it was promised, by the database's clock. */
  isInTime: boolean
  isOverridden: boolean
  /** Of own staff: reached by another channel than their first. */
  byOtherChannel: number
  /** Whose message may or may not have arrived, and who are reached by their unit. */
  uncertain: number
  /** From the word of one who leads until it was public. */
  seconds: number | null
  /** Why the run did not hold what is promised; empty when it did. */
  faults: string[]
}

export type Failure = Conditions & { run: number; faults: string[]; course: string[] }

type Row = {
  dispatchId: string
  isOut: boolean
  releasedAt: Date
  publicAt: Date | null
  outBy: Date
  isOverridden: boolean
}
type Told = { id: string; isStaff: boolean; state: string; at: Date | null; first: string; through: string[] }

/** By the ledger and by what the mail server took: `accepted` is [address, Message-ID, milliseconds]. */
export async function judge(
  db: Database,
  crisisId: string,
  accepted: readonly [string, string, number][],
): Promise<Verdict> {
  const one = await publicPart(db, crisisId)
  const none = { isStaffFirst: false, isInTime: false, isOverridden: false, byOtherChannel: 0, uncertain: 0 }
  if (!one) return { ...none, seconds: null, faults: ['nothing was released'] }
  const taken = new Map(accepted.map(([, messageId, at]) => [messageId.slice(1).split('@')[0]!, at]))
  const publicAt = one.publicAt?.getTime() ?? Number.POSITIVE_INFINITY
  const told = await whoWasTold(db, one.dispatchId)
  const staff = told.filter((person) => person.isStaff)
  const late = staff.filter(({ id, at, through }) => {
    const isTaken = !isOnlyMail(through) || (taken.get(id) ?? Number.POSITIVE_INFINITY) <= publicAt
    return at === null || at.getTime() > publicAt || !isTaken
  })
  const early = told.filter(({ id, isStaff }) => !isStaff && (taken.get(id) ?? publicAt) < publicAt)
  const lateMs = publicAt - one.outBy.getTime()
  const faults = [
    one.publicAt ? (lateMs > 0 ? `public ${lateMs} ms late` : '') : 'never public',
    one.isOut ? '' : 'the open status page says nothing',
    staff.length > 0 ? '' : 'nobody of own staff was to be told',
    late.length > 0 && !one.isOverridden
      ? `${late.length} of ${staff.length} of own staff had nothing when it was public`
      : '',
    early.length > 0 ? `${early.length} of the press had it before it was public` : '',
  ].filter(Boolean)
  return {
    isStaffFirst: staff.length > 0 && late.length === 0 && early.length === 0,
    isInTime: lateMs <= 0 && one.isOut,
    isOverridden: one.isOverridden,
    byOtherChannel: staff.filter(({ first, through }) => through.length > 0 && !through.includes(first)).length,
    uncertain: staff.filter(({ state }) => state === 'failed').length,
    seconds: one.publicAt && (publicAt - one.releasedAt.getTime()) / 1000,
    faults,
  }
}

const isOnlyMail = (through: readonly string[]) => through.every((channel) => channel === 'email')

async function publicPart(db: Database, crisisId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select t.dispatch_id as "dispatchId", s.state = 'out' and s.status_id is not null as "isOut", s.released_at as "releasedAt",
           s.out_by as "outBy", p.released_at as "publicAt",
           exists (select from dispatch.wave o where o.dispatch_id = t.dispatch_id and o.override_by is not null) as "isOverridden"
      from crisis.statement s
      join crisis.statement_part t on t.statement_id = s.id and 'public' = any (t.groups)
      left join dispatch.publication p on p.dispatch_id = t.dispatch_id
     where s.crisis_id = ${crisisId}`.execute(db)
  return rows[0]
}

/** Everyone of the public part that was not left out, with the channels that have taken it for them. */
async function whoWasTold(db: Database, dispatchId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select r.id, 'staff' = any (w.audience_kinds) as "isStaff", r.state,
           coalesce(r.first_submitted_at, (select min(a.state_at) from dispatch.attempt a
             where a.recipient_id = r.id and a.channel = 'print' and a.state in ('submitted', 'delivered'))) as at, r.channels[1] as first,
           array(select a.channel from dispatch.attempt a where a.recipient_id = r.id and a.state in ('submitted', 'delivered')) as through
      from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id
     where r.dispatch_id = ${dispatchId} and r.state <> 'excluded'`.execute(db)
  return rows
}

/** What happened to the public part and when, in seconds after the release; for a run that failed or an override. */
export async function courseOf(db: Database, crisisId: string): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    with one as (select s.*, t.dispatch_id from crisis.statement s join crisis.statement_part t on t.statement_id = s.id
                 where s.crisis_id = ${crisisId} and 'public' = any (t.groups)),
    course (at, what) as (
      select opened_at, 'wave ' || name || ' opened by ' || opened_by from dispatch.wave where dispatch_id = (select dispatch_id from one) and opened_at is not null
      union all
      select state_at, count(*) || ' attempts ' || channel || ' ' || number || ' ' || a.state || ', at most ' || max(tries) || ' tries, ' || coalesce(min(left(response, 40)), '')
        from dispatch.attempt a join dispatch.wave w on w.id = a.wave_id where a.dispatch_id = (select dispatch_id from one) and 'staff' = any (w.audience_kinds)
       group by date_trunc('second', state_at), state_at, channel, number, a.state
      union all
      select min(r.state_at), count(*) || ' of own staff ' || r.state || ' ' || coalesce(r.reason, '')
        from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id where r.dispatch_id = (select dispatch_id from one) and 'staff' = any (w.audience_kinds)
       group by r.state, r.reason
      union all select out_by, 'must be public' from one)
    select round(extract(epoch from c.at - one.released_at)::numeric, 1) || ' s: ' || c.what as line from course c, one order by c.at, c.what limit 60`.execute(
    db,
  )
  return rows.map((row) => row.line)
}
