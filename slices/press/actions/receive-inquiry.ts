import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { indexText } from '../../../kit/search/search-text.ts'
import { norwegianWords } from '../../../kit/search/word-list.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { loadDutyBook, ownerAt } from '../../duty/index.ts'
import { dayOf, listUnits } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { clockAt } from '../rules/deadline.ts'
import { usualDue } from '../rules/deadline-presets.ts'
import type { InquiryChannel, InquiryKind } from '../rules/inquiry.ts'
import { detailsOf, type KindDetails } from '../rules/kind-details.ts'
import { suggestUnit } from '../rules/routing.ts'
import { insertInquiry, nextInquiryNumber } from '../store/inquiries.ts'
import { kindRuleOf } from '../store/kind-rules.ts'
import { announce, NOBODY } from './announce.ts'
import { putWithOffice } from './close-inquiry.ts'
import { type Asker, knowAsker } from './know-asker.ts'
import { mayReadInquiry } from './load-inquiry.ts'
import { tellOwner } from './tell-owner.ts'

export type InquiryInput = Asker & {
  kind: InquiryKind
  channel: InquiryChannel
  topic: string
  question: string
  language: string
  /** The journalist's own; null when none was named. */
  dueAt: Date | null
  /** Whose case it is, when a person has decided it. */
  unitId: string | null
  /** What the form of the kind asks for; the question alone when left out. */
  details?: KindDetails | undefined
  /** The office that has it to do, when whoever takes it in may read it and send it on. */
  handTo?: string | null | undefined
}
export type Received = {
  id: string
  number: string
  unitId: string
  ownerId: string | null
  /** The unit whose person or desk has it. */
  ownerUnit: { id: string; name: string }
  dueAt: Date
}

/**
 * Takes an inquiry in at the desk, and records in the same transaction that the office has it to do. The record sends nothing by itself: where it is
 * not the caller's to read afterwards, nobody could send it on, so its owner has it with a letter and a clock. Throws `press.unit-not-found`, `press.deadline-past`, and `access.person-needed` when a program hands over.
 */
export async function takeInquiry(
  varde: Varde,
  caller: Caller,
  input: InquiryInput,
): Promise<Received & { mayRead: boolean }> {
  const { handTo, kind } = input
  if (input.dueAt && input.dueAt <= varde.now()) throw new Failure('invalid', 'press.deadline-past')
  if (handTo && caller.kind === 'token') throw new Failure('not-allowed', 'access.person-needed')
  return varde.db.transaction().execute(async (trx) => {
    const taken = await receiveInquiry(trx, varde, caller, { ...input, isByProgram: caller.kind === 'token' })
    const { id, unitId, number, dueAt, ownerId, ownerUnit } = taken
    const mayRead = await mayReadInquiry(trx, varde, caller, id)
    if (handTo && mayRead) await putWithOffice(trx, varde, caller, { id, unitId, kind, to: handTo })
    else if (handTo)
      await tellOwner(trx, varde, [{ personId: ownerId, unitId: ownerUnit.id }], {
        ...{ inquiryId: id, number, dueAt, reason: 'new' },
      })
    return { ...taken, mayRead }
  })
}

/**
 * Writes an inquiry with its owner and its clock, in the caller's transaction. The unit is the one decided, or the one
 * the text points to. Throws `press.unit-not-found` also when there are no units at all.
 */
export async function receiveInquiry(
  trx: Trx,
  varde: Varde,
  by: Pick<Caller, 'id'>,
  input: InquiryInput,
): Promise<Received> {
  const now = varde.now()
  const { book, hours } = await loadDutyBook(trx, { from: now, to: now })
  const units = await listUnits(trx, { at: now })
  if (!book) throw new Failure('not-found', 'press.unit-not-found')
  const routing = suggestUnit(`${input.topic}\n${input.question}`, units, book.directorateId)
  const unitId = input.unitId ?? routing.unitId
  const chosen = units.find((unit) => unit.id === unitId)
  if (!chosen || chosen.kind === 'ministry') throw new Failure('not-found', 'press.unit-not-found')
  const asker = await knowAsker(trx, varde, { ...input, unitId })
  const owner = ownerAt(book, { unitId, duty: 'press-contact' }, now.getTime())
  const wished = input.dueAt && input.dueAt > now ? input.dueAt.getTime() : null
  const due = wished ?? usualDue((await kindRuleOf(trx, input.kind, dayOf(now))).usual, now.getTime(), hours)
  const clock = clockAt({ from: now.getTime(), to: due, now: now.getTime() }, hours)
  const id = newId('inq')
  const number = await nextInquiryNumber(trx, now.getUTCFullYear())
  const details = detailsOf(input.kind, input.details ?? {})
  const asked = [input.topic, input.question, input.outletName ?? '', ...Object.values(details)]
  const words = indexText(asked.join('\n'), await norwegianWords())
  await insertInquiry(
    trx,
    {
      id,
      number,
      mode: varde.mode,
      kind: input.kind,
      channel: input.channel,
      state: input.unitId ? 'working' : 'new',
      topic: input.topic.trim(),
      question: input.question.trim(),
      language: input.language,
      journalist_id: asker.journalistId,
      outlet_id: asker.outletId,
      // What a program says of somebody we know does not decide where they are answered.
      reply_email: (!input.isByProgram && input.email?.trim()) || asker.email,
      reply_phone: (!input.isByProgram && input.phone?.trim()) || asker.phone,
      unit_id: unitId,
      suggested_by: routing.by,
      routed_at: input.unitId ? now : null,
      owner_id: owner.personId,
      owner_unit_id: owner.unitId,
      case_id: null,
      received_at: now,
      due_at: new Date(due),
      warned: clock.warned,
      warn_at: new Date(clock.nextAt),
      permission: null,
      details: JSON.stringify(details),
      handed_to: null,
      closed_reason: null,
      answered_at: null,
      answered_by: null,
      message_id: null,
      updated_at: now,
    },
    words,
  )
  const content = { number, kind: input.kind, channel: input.channel, isRouted: input.unitId !== null }
  await announce(trx, varde, NOBODY, { name: PRESS_EVENTS.inquiryReceived, subject: id, unitId, content })
  const told = { inquiryId: id, number, dueAt: new Date(due), reason: 'new' as const }
  if (owner.personId !== by.id && !input.handTo) await tellOwner(trx, varde, [owner], told)
  const { name } = units.find((unit) => unit.id === owner.unitId) ?? chosen
  return { id, number, unitId, ownerId: owner.personId, ownerUnit: { id: owner.unitId, name }, dueAt: new Date(due) }
}
