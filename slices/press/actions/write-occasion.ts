import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askApproval, type Effect, type Follows, type Waiting } from '../../approval/index.ts'
import { readsMessage } from '../../message/index.ts'
import { unitNames } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { isMoved, moveFault, type OccasionInput, type OccasionNotes, occasionFault } from '../rules/occasion.ts'
import { keepsOccasion } from '../rules/occasion-right.ts'
import { changeOccasion, insertOccasion, isOccasionOut, lockOccasion, type OccasionRow } from '../store/occasions.ts'
import { isOwnPlace, occasionStands, occasionWords, PRESS_RELEASE, refuseUnsafe, titleOf } from './occasion-check.ts'
import { takeUpOccasion, tellOccasion, writeToAccredited } from './occasion-steps.ts'

/** Writes an occasion down as a draft. Throws `press.occasion-not-yours`, `press.text-not-found` and the faults of `occasionFault`. */
export async function makeOccasion(varde: Varde, caller: Caller, input: OccasionInput): Promise<{ id: string }> {
  refuseFault(caller, input)
  const [id, now] = [newId('occ'), varde.now()]
  await varde.db.transaction().execute(async (trx) => {
    await refuseUnseen(trx, varde, caller, input.messageId)
    const made = { made_by: caller.id, made_at: now, changed_by: caller.id, changed_at: now, writers: [caller.id] }
    await insertOccasion(trx, { id, mode: varde.mode, ...columnsOf(input), ...NOTHING, ...made })
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionMade, row: { id, unit_id: input.unitId } })
  })
  return { id }
}

/** Changes what nobody has been told of. Throws as `makeOccasion`, and `press.occasion-not-found`, `press.occasion-announced`. */
export async function saveDraft(varde: Varde, caller: Caller, { id, ...input }: OccasionInput & { id: string }) {
  refuseFault(caller, input)
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUpOccasion(trx, varde, caller, id)
    if (row.public_from) throw new Failure('conflict', 'press.occasion-announced')
    if (input.messageId !== row.message_id) await refuseUnseen(trx, varde, caller, input.messageId)
    const change = { ...columnsOf(input), ...writtenBy(row, caller), changed_at: varde.now() }
    await changeOccasion(trx, id, change)
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionSaved, row })
  })
}

/**
 * Changes an occasion. What somebody reads of what is announced waits for a yes of one who did not write it: its words, what it is and who
 * may come, a place that is not the agency's own, what is said of a move, and that it waits no more for a text. Of what is out the time, and a place of the agency, are changed at once: it
 * is marked as moved, and those who asked to come are told. Before it is out nobody would see that it was moved, so another time waits too.
 * `reason`: why what the security check finds may stand. Throws also `press.occasion-not-found`, `press.occasion-cancelled`, and when it is
 * announced `press.occasion-was`, `press.occasion-moved-past` and as `refuseUnsafe`.
 */
export async function saveOccasion(
  varde: Varde,
  caller: Caller,
  { id, notes, reason, ...input }: OccasionInput & { id: string; notes: OccasionNotes; reason: string | null },
): Promise<Partial<Waiting>> {
  refuseFault(caller, input)
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const row = await takeUpOccasion(trx, varde, caller, id)
    const isOut = await isOccasionOut(trx, id)
    if (row.public_from) await refuseUnsafe(trx, now, { ...input, notes }, reason)
    const { isTimeAsked, kept } = timeFor(row, input, { isOut, now })
    // What is out stays out, whatever text it waited for.
    const messageId = isOut ? row.message_id : input.messageId
    if (messageId !== row.message_id) await refuseUnseen(trx, varde, caller, messageId)
    const wanted = wantedOf({ ...input, messageId }, saidIn(notes))
    const isPlaceFree = wanted.place === row.place || (await isOwnPlace(trx, wanted.place, now))
    const before = { ...readOfRow(row), ...(isPlaceFree ? { place: wanted.place } : {}) }
    const asks = row.public_from !== null && (isTimeAsked || canonical(wanted) !== canonical(before))
    // Words about an earlier move go at once; new ones wait.
    const stands = { ...input, ...kept, ...inputOf(asks ? before : wanted, kept.startsAt) }
    const change = { ...columnsOf(stands), ...writtenBy(row, caller), changed_at: now }
    if (isOut) await changeOut(trx, varde, caller, { row, input: stands, change, reason })
    else await changeOccasion(trx, id, change)
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionSaved, row, content: reason ? { reason } : {} })
    if (!asks) return {}
    const changed = (await lockOccasion(trx, varde.mode, id))!
    return askWords(trx, varde, caller, { row: changed, wanted, reason, ...(isTimeAsked && { to: input }) })
  })
}

/** Which time stands, and whether somebody must say yes to another. Throws `press.occasion-was` and `press.occasion-moved-past`. */
function timeFor(row: OccasionRow, { startsAt, endsAt }: Span, { isOut, now }: { isOut: boolean; now: Date }) {
  const before = { startsAt: row.starts_at, endsAt: row.ends_at }
  const after = { startsAt, endsAt }
  if (row.public_from === null) return { isTimeAsked: false, kept: after }
  const fault = moveFault(before, after, now)
  if (fault) throw new Failure('conflict', `press.${fault}`)
  const isTimeAsked = !isOut && isMoved({ ...before, place: '' }, { ...after, place: '' })
  return { isTimeAsked, kept: isTimeAsked ? before : after }
}

type Span = Pick<OccasionInput, 'startsAt' | 'endsAt'>

/** What somebody reads and says yes to: all but the time. The deadline is ISO 8601, as it is kept with the request. */
type Read = Omit<OccasionInput, 'startsAt' | 'endsAt' | 'accreditBy'> & {
  accreditBy: string | null
  notes: OccasionNotes
}

function wantedOf({ startsAt, endsAt, accreditBy, place, ...said }: OccasionInput, notes: OccasionNotes): Read {
  return { ...said, place: place.trim(), accreditBy: accreditBy?.toISOString() ?? null, notes }
}

export function readOfRow(row: OccasionRow): Read {
  const { kind, texts, language, place, href, seats, notes } = row
  return {
    ...{ kind, texts, language, place, href, seats, notes },
    ...{ unitId: row.unit_id, openTo: row.open_to, messageId: row.message_id },
    accreditBy: row.accredit_by?.toISOString() ?? null,
  }
}

/** A deadline that stands is never after the time that is chosen at once. */
function inputOf({ notes, accreditBy, ...said }: Read, startsAt: Date) {
  const by = accreditBy === null ? null : new Date(Math.min(Date.parse(accreditBy), startsAt.getTime()))
  return { ...said, accreditBy: by }
}

/** Asks for somebody else's yes to other words about what is announced, or cancelled. */
export async function askWords(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { row, wanted, reason, to }: { row: OccasionRow; wanted: Read; reason: string | null; to?: Span },
): Promise<Waiting> {
  const waitsFor = await titleOf(trx, wanted.messageId)
  return askApproval(trx, varde, caller, {
    ...{ kind: 'press.occasion-change', subject: row.id, title: wanted.texts.nb?.title ?? '', ...PRESS_RELEASE },
    unitId: wanted.unitId,
    words: occasionWords({
      ...wanted,
      ...{ accreditBy: dayOrNull(wanted.accreditBy), waitsFor },
      ...{ from: to?.startsAt ?? row.starts_at, to: to?.endsAt ?? row.ends_at },
      unitName: (await unitNames(trx, [wanted.unitId])).get(wanted.unitId) ?? wanted.unitId,
    }),
    belongsTo: row.message_id ?? wanted.messageId,
    reason,
    content: { ...wanted, ...(to && { startsAt: to.startsAt.toISOString(), endsAt: to.endsAt.toISOString() }) },
    stands: occasionStands,
  })
}

type OutChange = {
  row: OccasionRow
  input: OccasionInput
  change: Parameters<typeof changeOccasion>[2]
  reason: string | null
}

/** What has been announced gets another time or place: it says so, and those who asked to come are told. */
async function changeOut(trx: Trx, varde: Varde, caller: Caller, { row, input, change, reason }: OutChange) {
  const { id } = row
  const isNew = isMoved({ startsAt: row.starts_at, endsAt: row.ends_at, place: row.place }, input)
  await changeOccasion(trx, id, { ...change, ...(isNew && movedFrom(row, input)), sequence: row.sequence + 1 })
  if (isNew) await writeToAccredited(trx, id, { kind: 'moved', at: varde.now() })
  if (isNew) await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionMoved, row, content: { reason } })
}

/** Where it was before; words about an earlier move are no longer said. */
const movedFrom = (row: OccasionRow, to: { startsAt: Date; place: string }) => ({
  ...(row.starts_at.getTime() !== to.startsAt.getTime() && { moved_from: row.starts_at }),
  ...(row.place !== to.place.trim() && { moved_place: row.place }),
  notes: JSON.stringify({}),
})

/** What follows from a yes to other words about what is announced already. */
const rewordOccasion: Follows = async (trx, varde, caller, { subject, content, asked_by }) => {
  const row = await lockOccasion(trx, varde.mode, subject)
  if (!row) throw new Failure('conflict', 'press.occasion-not-found')
  const said = { ...readOfRow(row), ...content }
  const isOut = await isOccasionOut(trx, subject)
  const times = timesIn(content)
  if (times && times.starts_at <= varde.now()) throw new Failure('conflict', 'press.occasion-moved-past')
  const isPlaceNew = isOut && said.place !== row.place
  const changed = { changed_by: asked_by, changed_at: varde.now(), writers: [], sequence: row.sequence + 1 }
  await changeOccasion(trx, subject, {
    ...termColumns({ ...said, accreditBy: dayOrNull(said.accreditBy) }),
    ...changed,
    ...times,
    message_id: isOut ? row.message_id : said.messageId,
    ...(isPlaceNew && { moved_place: row.place }),
    notes: JSON.stringify(said.notes),
  })
  const isTold = isPlaceNew || canonical(said.notes) !== canonical(row.notes)
  if (isOut && isTold)
    await writeToAccredited(trx, subject, { kind: row.cancelled_at ? 'cancelled' : 'moved', at: varde.now() })
  await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionSaved, row })
}

/** Another time, where somebody was asked about it. */
function timesIn({ startsAt, endsAt }: Record<string, unknown>): { starts_at: Date; ends_at: Date } | null {
  if (typeof startsAt !== 'string' || typeof endsAt !== 'string') return null
  return { starts_at: new Date(startsAt), ends_at: new Date(endsAt) }
}

export const occasionChangeEffect: Effect = { stands: occasionStands, follows: rewordOccasion }

/** Without the languages in which nothing is said. */
export const saidIn = (notes: OccasionNotes): OccasionNotes =>
  Object.fromEntries(Object.entries(notes).filter(([, text]) => text?.trim()))

function refuseFault(caller: Caller, input: OccasionInput): void {
  if (!keepsOccasion(caller, input.unitId)) throw new Failure('not-allowed', 'press.occasion-not-yours')
  const fault = occasionFault(input)
  if (fault) throw new Failure('invalid', `press.${fault}`)
}

/** It waits for a text that the caller may see: another is as one that is not there. Throws `press.text-not-found`. */
async function refuseUnseen(trx: Trx, varde: Varde, caller: Caller, messageId: string | null): Promise<void> {
  if (messageId !== null && !(await readsMessage(trx, varde, caller, messageId)))
    throw new Failure('not-found', 'press.text-not-found')
}

const writtenBy = ({ writers }: OccasionRow, { id }: Caller) => ({
  changed_by: id,
  writers: [...new Set([...writers, id])],
})

const dayOrNull = (iso: string | null) => (iso === null ? null : new Date(iso))

const NOTHING = { public_from: null, moved_from: null, moved_place: null, cancelled_at: null }

type Terms = Omit<OccasionInput, 'startsAt' | 'endsAt' | 'messageId'>
const termColumns = (input: Terms) => ({
  kind: input.kind,
  unit_id: input.unitId,
  texts: JSON.stringify(input.texts),
  language: input.language,
  place: input.place.trim(),
  href: input.href,
  open_to: input.openTo,
  needs_accreditation: input.accreditBy !== null,
  accredit_by: input.accreditBy,
  seats: input.seats,
})

const columnsOf = (input: OccasionInput) => ({
  ...termColumns(input),
  ...{ starts_at: input.startsAt, ends_at: input.endsAt, message_id: input.messageId },
})
