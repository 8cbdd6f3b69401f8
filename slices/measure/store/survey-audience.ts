import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { recipientFilter, type SegmentDefinition } from '../../audience/index.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import { IS_STILL_THERE } from './invited-address.ts'
import { surveyTables } from './tables-survey.ts'

export type Reachable = { sourceId: string; kind: string; language: string; channel: 'email' | 'sms'; address: string }

/**
 * Those of a choice who can be asked by a link of their own, in an order drawn by lot. Nobody behind a head count is among them: they
 * have no row anywhere.
 */
export async function reachable(trx: Trx, definition: SegmentDefinition): Promise<Reachable[]> {
  return (await reachableInOrder(trx, definition))
    .map((row) => ({ row, lot: crypto.getRandomValues(new Uint32Array(1))[0]! }))
    .toSorted((a, b) => a.lot - b.lot)
    .map(({ row }) => row)
}

/** The same, always in the same order. */
export async function reachableInOrder(trx: Trx, definition: SegmentDefinition): Promise<Reachable[]> {
  const { rows } = await sql<Reachable>`
    select w.*, case w.channel when 'email' then w.email else w.sms end as address from (
      select distinct on (r.source_id) r.source_id as "sourceId", r.audience_kind as kind, r.language, r.email, r.sms,
             case when r.email is not null and r.preferred <> 'sms' then 'email' when r.sms is not null then 'sms' else 'email' end as channel
      from audience.public_recipient as r
      where ${recipientFilter(definition)} and r.excluded_reason is null and r.source <> 'head-count'
        and (r.email is not null or r.sms is not null) and r.preferred <> 'print'
      order by r.source_id, r.audience_kind, r.language, r.email, r.sms, r.preferred) w`.execute(trx)
  return rows.map(({ sourceId, kind, language, channel, address }) => ({ sourceId, kind, language, channel, address }))
}

const NEEDS_PAPER = sql`and (r.source = 'head-count' or r.preferred = 'print' or (r.email is null and r.sms is null))`

export type PaperHeads = { unitId: string | null; audience: string; heads: number }

/**
 * Counts those of a choice who need a form on paper, without an address or behind a head count, by unit and audience. Those who are
 * counted in this survey already are not counted again.
 */
export async function countPaper(trx: Trx, surveyId: string, definition: SegmentDefinition): Promise<PaperHeads[]> {
  const { rows } = await sql<PaperHeads>`
    with needing as (
      select distinct on (r.source_id) r.source_id, r.unit_id, r.audience_kind, r.heads from audience.public_recipient as r
      where ${recipientFilter(definition)} and r.excluded_reason is null ${NEEDS_PAPER}),
    counted as (
      insert into measure.survey_paper (survey_id, source_id) select ${surveyId}, source_id from needing
      on conflict do nothing returning source_id)
    select n.unit_id as "unitId", n.audience_kind as audience, sum(n.heads)::int as heads
    from needing n join counted c on c.source_id = n.source_id group by 1, 2 order by 1, 2`.execute(trx)
  return rows
}

/** How many forms on paper it would be now, in each unit and of each kind; nobody is counted by asking. */
export async function headsOnPaper(trx: Trx, surveyId: string, definition: SegmentDefinition): Promise<PaperHeads[]> {
  const { rows } = await sql<PaperHeads>`
    select unit_id as "unitId", audience_kind as audience, sum(heads)::int as heads from (
      select distinct on (r.source_id) r.source_id, r.unit_id, r.audience_kind, r.heads from audience.public_recipient as r
      where ${recipientFilter(definition)} and r.excluded_reason is null ${NEEDS_PAPER}
      order by r.source_id, r.unit_id, r.audience_kind) needing
    where not exists (select from measure.survey_paper p where p.survey_id = ${surveyId} and p.source_id = needing.source_id)
    group by 1, 2 order by 1, 2`.execute(trx)
  return rows
}

/** Who was counted as a form on paper is of no use when the survey is closed. */
export async function forgetPaper(trx: Trx, surveyId: string): Promise<void> {
  await surveyTables(trx).deleteFrom('measure.survey_paper').where('survey_id', '=', surveyId).execute()
}

/** Adds invitations, which are in line to be sent; those who have one already keep it. How many were new. */
export async function insertInvitations(
  trx: Trx,
  surveyId: string,
  rows: readonly (Reachable & { id: string })[],
  now: Date,
): Promise<number> {
  const MOST = 500
  const made = new Set<string>()
  for (let at = 0; at < rows.length; at += MOST) {
    const inserted = await surveyTables(trx)
      .insertInto('measure.survey_invitation')
      .values(
        rows.slice(at, at + MOST).map(({ id, sourceId, language, channel, address }) => ({
          id,
          survey_id: surveyId,
          source_id: sourceId,
          language,
          channel,
          address,
          state: 'waiting' as const,
          has_answered: false,
          reminders: 0,
        })),
      )
      .onConflict((conflict) => conflict.columns(['survey_id', 'source_id']).doNothing())
      .returning('id')
      .execute()
    for (const { id } of inserted) made.add(id)
  }
  const letters = rows
    .filter(({ id }) => made.has(id))
    .map(({ id, channel }) => ({ subject: id, recipient: '0', channel }))
  await enqueueLetters(trx, INVITATION, letters, { lane: 'bulk', now })
  return made.size
}

/** The kind of letter that an invitation or a reminder is; the recipient is which of them: 0 is the invitation. */
export const INVITATION = 'measure.invitation'

export type Letter = {
  id: string
  surveyId: string
  language: string
  channel: 'email' | 'sms'
  reminders: number
  /** The one that was said yes to; null when whoever it is has gone, or has said no more. */
  address: string | null
}

/** Those of these invitations that wait to be sent. */
export async function waitingInvitations(db: Database, ids: readonly string[]): Promise<Letter[]> {
  const { rows } = await sql<Letter>`
    select i.id, i.survey_id as "surveyId", i.language, i.channel, i.reminders,
           case when ${IS_STILL_THERE} then i.address end as address
    from measure.survey_invitation i where i.state = 'waiting' and i.id = any(${[...ids]}::text[])`.execute(db)
  return rows
}

/** Of the invitation, or of the reminder that it is. */
export async function settleInvitation(
  trx: Trx,
  { id, reminders }: Pick<Letter, 'id' | 'reminders'>,
  state: 'sent' | 'refused',
): Promise<void> {
  await surveyTables(trx)
    .updateTable('measure.survey_invitation')
    .set({ state })
    .where('id', '=', id)
    .where('reminders', '=', reminders)
    .execute()
}

/** Lets those who were reached and have not answered wait for a reminder. How many. */
export async function askAgain(trx: Trx, surveyId: string, now: Date): Promise<number> {
  const asked = await surveyTables(trx)
    .updateTable('measure.survey_invitation')
    .set((eb) => ({ state: 'waiting' as const, reminders: eb('reminders', '+', 1) }))
    .where('survey_id', '=', surveyId)
    .where('state', '=', 'sent')
    .where('has_answered', '=', false)
    .returning(['id', 'reminders', 'channel'])
    .execute()
  const letters = asked.map(({ id, reminders, channel }) => ({ subject: id, recipient: String(reminders), channel }))
  await enqueueLetters(trx, INVITATION, letters, { lane: 'bulk', now })
  return asked.length
}
