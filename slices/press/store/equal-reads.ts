import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'

/** A period of whole Norwegian days as moments, the units whose dispatches and inquiries are read (null: all), and who reads. */
export type EqualFilter = { mode: Mode; from: Date; to: Date; unitIds: string[] | null; reader: string | null }

const inUnits = (column: string, unitIds: string[] | null) =>
  unitIds === null ? sql`true` : sql`${sql.ref(column)} = any(${unitIds}::text[])`

const readable = (column: string, reader: string | null) =>
  sql`confidentiality.public_reads(${sql.ref(column)}, ${reader}, true)`

type PressRecipient = {
  dispatchId: string
  messageId: string
  title: string
  openedAt: Date
  name: string | null
  at: Date | null
}

/** Each recipient in the press of the dispatches whose wave to the press opened in the period, the newest dispatch first. */
export async function pressRecipients(db: Database, asked: EqualFilter): Promise<PressRecipient[]> {
  const { rows } = await sql<PressRecipient>`
    select r.dispatch_id as "dispatchId", r.message_id as "messageId", r.title, r.opened_at as "openedAt",
           r.display_name as name, r.first_submitted_at as at
      from dispatch.public_press_recipient r
     where r.mode = ${asked.mode} and r.opened_at >= ${asked.from} and r.opened_at < ${asked.to}
       and ${inUnits('r.unit_id', asked.unitIds)} and ${readable('r.message_id', asked.reader)}
     order by r.opened_at desc, r.dispatch_id, r.first_submitted_at nulls last, r.display_name, r.recipient_id`.execute(
    db,
  )
  return rows
}

type AskedRow = {
  id: string
  number: string
  topic: string
  unitName: string
  outletId: string | null
  outlet: string | null
  receivedAt: Date
  dueAt: Date
  answeredAt: Date | null
  isOpen: boolean
  /** When all press had the same answer; null when nobody decided that, or it is not out. */
  sharedId: string | null
  sharedAt: Date | null
}

/** Inquiries that came in the period, with when all press had the answer where somebody decided that. Access requests are none. */
export async function inquiriesAsked(db: Database, asked: EqualFilter): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    select i.id, i.number, i.topic, u.name as "unitName", i.outlet_id as "outletId", o.name as outlet,
           i.received_at as "receivedAt", i.due_at as "dueAt", i.answered_at as "answeredAt",
           i.state in ('new', 'working', 'in-review', 'approved') as "isOpen", i.message_id as "sharedId",
           (select min(r.opened_at) from dispatch.public_press_recipient r where r.message_id = i.message_id) as "sharedAt"
      from press.inquiry i
      left join press.outlet o on o.id = i.outlet_id
      join organisation.public_unit u on u.id = i.unit_id
     where i.mode = ${asked.mode} and i.kind <> 'access-request'
       and i.received_at >= ${asked.from} and i.received_at < ${asked.to}
       and ${inUnits('i.unit_id', asked.unitIds)}
     order by i.received_at desc, i.id desc`.execute(db)
  return rows
}

type AdvanceRead = {
  id: string
  title: string
  outletId: string
  outlet: string
  givenAt: Date
  embargoUntil: Date
  state: string
}

/** Advance copies that left under embargo, or may have, given in the period. */
export async function advancesGiven(db: Database, asked: EqualFilter): Promise<AdvanceRead[]> {
  const { rows } = await sql<AdvanceRead>`
    select a.id, m.title, a.outlet_id as "outletId", o.name as outlet, a.given_at as "givenAt",
           a.embargo_until as "embargoUntil", a.state
      from press.advance_copy a
      join press.outlet o on o.id = a.outlet_id
      join message.public_message m on m.id = a.message_id
     where a.mode = ${asked.mode} and a.given_at >= ${asked.from} and a.given_at < ${asked.to} and coalesce(a.sent_at, a.maybe_at) is not null
       and ${inUnits('m.unit_id', asked.unitIds)} and ${readable('m.id', asked.reader)}
     order by a.given_at desc, o.name, a.id`.execute(db)
  return rows
}
