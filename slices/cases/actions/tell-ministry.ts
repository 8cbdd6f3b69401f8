import { createHash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approversFor, passDoor, passRooms } from '../../organisation/index.ts'
import { CASES_EVENTS } from '../events.ts'
import type { HandedWay, NoteText } from '../rules/ministry-note.ts'
import type { CaseRow } from '../store/cases.ts'
import { directorateOf } from '../store/line.ts'
import { changeMinistryNote, insertMinistryNote, type MinistryNoteRow, ministryNotes } from '../store/ministry-notes.ts'
import { announceCase } from './announce-case.ts'
import { refuseNames, type TextCheck } from './check-text.ts'
import { takeUp } from './load-case.ts'

/**
 * Freezes a note to the ministry: nothing changes it afterwards. It passes the door out: what may give security away stands in it for a
 * reason, which is locked with it. It says nothing that stands as unconfirmed in a room at the unit. Throws `cases.not-found`, `cases.not-allowed`, `cases.wrong-state`,
 * `cases.names-somebody`, and as `passDoor` and `passRooms`.
 */
export async function writeMinistryNote(
  varde: Varde,
  caller: Caller,
  names: TextCheck,
  { caseId, ...written }: NoteText & { caseId: string; reason: string | null },
): Promise<{ number: number }> {
  const reason = written.reason?.trim() || null
  const text = { facts: written.facts.trim(), mayBeAsked: written.mayBeAsked.trim(), weSay: written.weSay.trim() }
  refuseNames(names, Object.values(text), false)
  return varde.db.transaction().execute(async (trx) => {
    const { file } = await takeUp(trx, caller, caseId, 'tell-ministry')
    await passNote(trx, varde, caller, { file, ...text })
    await passDoor(trx, varde.now(), [{ language: 'nb', text: Object.values(text).join('\n\n') }], { reason })
    const number = ((await ministryNotes(trx, caseId))[0]?.number ?? 0) + 1
    const fingerprint = createHash('sha256')
      .update(canonical({ case: file.number, number, ...text }))
      .digest('hex')
    await insertMinistryNote(trx, {
      ...{ id: newId('mno'), case_id: caseId, number, facts: text.facts, may_be_asked: text.mayBeAsked },
      ...{ we_say: text.weSay, reason, fingerprint, frozen_by: caller.id, frozen_at: varde.now() },
    })
    await announceCase(trx, varde, caller, file, CASES_EVENTS.ministryNoteWritten, {
      ...{ note: number, fingerprint, ...(reason ? { reason } : {}) },
    })
    return { number }
  })
}

/**
 * Notes who in the ministry got a note, and how. Throws as `writeMinistryNote`, and `cases.ministry-note-not-found`,
 * `cases.ministry-note-handed`, and as `requireSender`.
 */
export async function handMinistryNote(
  varde: Varde,
  caller: Caller,
  { caseId, number, how, to }: { caseId: string; number: number; how: HandedWay; to: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { file, note } = await heldNote(trx, caller, caseId, number)
    await requireSender(trx, varde.now(), caller, { file, note })
    if (note.handed_at) throw new Failure('conflict', 'cases.ministry-note-handed')
    const handed = { handed_how: how, handed_to: to.trim(), handed_by: caller.id, handed_at: varde.now() }
    await changeMinistryNote(trx, note.id, handed)
    await announceCase(trx, varde, caller, file, CASES_EVENTS.ministryNoteHanded, { note: number, how })
  })
}

/** The ministry says that it has it. Throws as `handMinistryNote`, and `cases.ministry-note-not-handed`. */
export async function noteReceipt(
  varde: Varde,
  caller: Caller,
  { caseId, number }: { caseId: string; number: number },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { file, note } = await heldNote(trx, caller, caseId, number)
    if (!note.handed_at) throw new Failure('conflict', 'cases.ministry-note-not-handed')
    if (note.received_at) return
    await changeMinistryNote(trx, note.id, { received_at: varde.now() })
    await announceCase(trx, varde, caller, file, CASES_EVENTS.ministryNoteReceived, { note: number })
  })
}

/**
 * Whoever assesses in the directorate tells the ministry, alone and at once (decision 64). What may give security away is let go by whom the
 * table of authority names, also when they wrote it. Throws `cases.ministry-note-authority`.
 */
export async function requireSender(
  trx: Trx,
  now: Date,
  caller: Caller,
  { file, note }: { file: Pick<CaseRow, 'unit_id'>; note: Pick<MinistryNoteRow, 'reason'> },
): Promise<void> {
  if (note.reason === null) return
  const { unit_id: caseUnitId } = file
  const unitId = (await directorateOf(trx, [caseUnitId])).get(caseUnitId) ?? caseUnitId
  const about = { messageKind: 'information', audienceKinds: ['ministry'], unitId, now }
  const { personIds, waiting } = await approversFor(trx, about)
  const names = waiting.map(({ displayName }) => displayName).join(', ')
  if (!personIds.includes(caller.id)) throw new Failure('not-allowed', 'cases.ministry-note-authority', { names })
}

/** What the note says, and what it says may be asked, held against the rooms at the unit of its case. */
export const passNote = (
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { file, facts, mayBeAsked, weSay }: { file: Pick<CaseRow, 'unit_id' | 'mode'> } & NoteText,
): Promise<void> =>
  passRooms(trx, varde, caller, { unitId: file.unit_id, mode: file.mode, to: ['ministry'] }, [
    { language: 'nb', text: facts, asked: mayBeAsked },
    { language: 'nb', text: weSay, answers: mayBeAsked },
  ])

/** A note of a case that the caller may tell the ministry about, held with its case. Throws `cases.ministry-note-not-found`. */
export async function heldNote(trx: Trx, caller: Caller, caseId: string, number: number) {
  const { file } = await takeUp(trx, caller, caseId, 'tell-ministry')
  const note: MinistryNoteRow | undefined = (await ministryNotes(trx, caseId)).find((one) => one.number === number)
  if (!note) throw new Failure('not-found', 'cases.ministry-note-not-found')
  return { file, note }
}
