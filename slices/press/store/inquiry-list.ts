import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { InquiryState, InquiryView } from '../rules/inquiry.ts'
import { type InquiryRow, peopleNamed } from './inquiries.ts'
import { pressTables } from './tables.ts'

export type InquiryFilter = {
  mode: Mode
  view: InquiryView
  callerId: string
  /** Units whose inquiries are read; null for all. Own ones are always read. */
  unitIds: string[] | null
  /** The start of the Norwegian day. */
  today: Date
  /** As `queryText` of kit/search makes it. */
  query?: string
  journalistId?: string
  outletId?: string
  caseId?: string
  /** Only cases of these units. */
  ofUnits?: string[]
  state?: InquiryState
  /** Who has it: a person, or null for the desks that are nobody in person. */
  heldBy?: string | null
  limit: number
  offset: number
}
export type ListedInquiry = InquiryRow & {
  unitName: string
  ownerName: string | null
  ownerUnitName: string
  outletName: string | null
  journalistName: string | null
}

function seen(handle: Database, filter: Pick<InquiryFilter, 'mode' | 'callerId' | 'unitIds'>) {
  const query = pressTables(handle).selectFrom('press.inquiry as i').where('i.mode', '=', filter.mode)
  const { unitIds } = filter
  if (unitIds === null) return query
  return query.where((e) =>
    e.or([e('i.unit_id', '=', sql<string>`any(${unitIds}::text[])`), e('i.owner_id', '=', filter.callerId)]),
  )
}

function narrowed(handle: Database, filter: InquiryFilter) {
  let found = seen(handle, filter)
  const { view } = filter
  if (view === 'open' || view === 'mine' || view === 'new')
    found = found.where(sql<boolean>`i.state in ('new', 'working', 'in-review', 'approved')`)
  if (view === 'mine') found = found.where('i.owner_id', '=', filter.callerId)
  if (view === 'new') found = found.where('i.routed_at', 'is', null)
  if (view === 'answered-today') found = found.where('i.answered_at', '>=', filter.today)
  if (filter.journalistId) found = found.where('i.journalist_id', '=', filter.journalistId)
  if (filter.outletId) found = found.where('i.outlet_id', '=', filter.outletId)
  if (filter.caseId !== undefined) found = found.where('i.case_id', '=', filter.caseId)
  if (filter.ofUnits) found = found.where('i.unit_id', '=', sql<string>`any(${filter.ofUnits}::text[])`)
  if (filter.state) found = found.where('i.state', '=', filter.state)
  if (filter.heldBy !== undefined) found = found.where('i.owner_id', filter.heldBy === null ? 'is' : '=', filter.heldBy)
  if (filter.query !== undefined)
    found = found.where(
      sql<boolean>`i.id in (select w.inquiry_id from press.inquiry_words w
        where w.words @@ to_tsquery('norwegian', ${filter.query}))`,
    )
  return found
}

/** Open ones by deadline, the others newest first. */
export async function listInquiries(handle: Database, filter: InquiryFilter) {
  const found = narrowed(handle, filter)
  const isByDeadline = ['open', 'mine', 'new'].includes(filter.view)
  const order = isByDeadline
    ? sql`i.due_at, i.id`
    : filter.view === 'answered-today'
      ? sql`i.answered_at desc`
      : sql`i.received_at desc, i.id desc`
  const page = found
    .leftJoin('press.outlet as o', 'o.id', 'i.outlet_id')
    .leftJoin('press.journalist as j', 'j.id', 'i.journalist_id')
    .selectAll('i')
    .select(['o.name as outletName', 'j.name as journalistName'])
    .orderBy(order)
    .limit(filter.limit)
    .offset(filter.offset)
  const [counted, rows] = await Promise.all([
    found.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirstOrThrow(),
    page.execute(),
  ])
  return { total: counted.total, rows: await withNames(handle, rows) }
}

type Unnamed = Omit<ListedInquiry, 'unitName' | 'ownerName' | 'ownerUnitName'>

/** Names for one page of rows, so that views of other slices are asked once and not for every row that was sorted. */
async function withNames(handle: Database, rows: Unnamed[]): Promise<ListedInquiry[]> {
  const db = pressTables(handle)
  const unitIds = [...new Set(rows.flatMap((row) => [row.unit_id, row.owner_unit_id]))]
  const ownerIds = [...new Set(rows.map((row) => row.owner_id).filter((id) => id !== null))]
  const [units, owners] = await Promise.all([
    unitIds.length === 0
      ? []
      : db.selectFrom('organisation.public_unit').select(['id', 'name']).where('id', 'in', unitIds).execute(),
    ownerIds.length === 0
      ? []
      : db
          .selectFrom('organisation.public_person')
          .select(['id', 'display_name'])
          .where('id', 'in', ownerIds)
          .execute(),
  ])
  const unit = new Map(units.map((row) => [row.id, row.name]))
  const owner = new Map(owners.map((row) => [row.id, row.display_name]))
  return rows.map((row) => ({
    ...row,
    unitName: unit.get(row.unit_id) ?? '',
    ownerUnitName: unit.get(row.owner_unit_id) ?? '',
    ownerName: row.owner_id === null ? null : (owner.get(row.owner_id) ?? null),
  }))
}

/** How many there are in each view, for the index beside the list. */
export async function countInquiries(
  handle: Database,
  filter: Pick<InquiryFilter, 'mode' | 'callerId' | 'unitIds' | 'today'>,
): Promise<Record<InquiryView, number>> {
  const mine = sql<number>`count(*) filter (where i.owner_id = ${filter.callerId})::integer`
  const [open, answered, all] = await Promise.all([
    seen(handle, filter)
      .where(sql<boolean>`i.state in ('new', 'working', 'in-review', 'approved')`)
      .select([
        sql<number>`count(*)::integer`.as('open'),
        mine.as('mine'),
        sql<number>`count(*) filter (where i.routed_at is null)::integer`.as('new'),
      ])
      .executeTakeFirstOrThrow(),
    seen(handle, filter)
      .where('i.answered_at', '>=', filter.today)
      .select(sql<number>`count(*)::integer`.as('count'))
      .executeTakeFirstOrThrow(),
    seen(handle, filter).select(sql<number>`count(*)::integer`.as('count')).executeTakeFirstOrThrow(),
  ])
  return { ...open, 'answered-today': answered.count, all: all.count }
}

/** Who has the open inquiries, by name: the choices of the list's filter. */
export async function ownersOfOpen(handle: Database, filter: Pick<InquiryFilter, 'mode' | 'callerId' | 'unitIds'>) {
  const rows = await seen(handle, filter)
    .where(sql<boolean>`i.state in ('new', 'working', 'in-review', 'approved')`)
    .where('i.owner_id', 'is not', null)
    .select('i.owner_id')
    .distinct()
    .execute()
  const people = await peopleNamed(
    handle,
    rows.map((row) => row.owner_id),
  )
  return [...people.values()].map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'nb'))
}

/** The office that a request for access was handed to last; null before the first. */
export async function latestOffice(handle: Database, mode: Mode): Promise<string | null> {
  const row = await pressTables(handle)
    .selectFrom('press.inquiry')
    .select('handed_to')
    .where('mode', '=', mode)
    .where('state', '=', 'handed-over')
    .where('kind', '=', 'access-request')
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.handed_to ?? null
}

/** Earlier inquiries of a journalist or outlet, newest first. */
export async function earlierOf(
  handle: Database,
  asked: { mode: Mode; journalistId: string | null; outletId: string | null; except: string; limit: number },
) {
  const { journalistId, outletId } = asked
  if (!journalistId && !outletId) return []
  const query = pressTables(handle)
    .selectFrom('press.inquiry')
    .select(['id', 'number', 'topic', 'state', 'received_at as receivedAt'])
    .where('mode', '=', asked.mode)
    .where('id', '<>', asked.except)
  const narrow = journalistId
    ? query.where('journalist_id', '=', journalistId)
    : query.where('outlet_id', '=', outletId)
  return narrow.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(asked.limit).execute()
}
