import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { contactWriters } from '../../audience/index.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import { CASES_EVENTS } from '../events.ts'
import { mayConfirmAddress } from '../rules/ministry-note.ts'
import { confirmAddress, insertMinistryLetter } from '../store/ministry-letters.ts'
import { announceCase } from './announce-case.ts'
import { MINISTRY_NOTE } from './ministry-letter.ts'
import { recipientsOfNote } from './ministry-recipients.ts'
import { heldNote, passNote, requireSender } from './tell-ministry.ts'

/**
 * Sends a frozen note by e-mail to somebody the register has in the ministry; the same again sends it again. An address that
 * nobody has confirmed is confirmed by whoever sends (`isConfirmed`), when they wrote neither it nor the note. Throws `cases.ministry-note-not-found`,
 * `cases.ministry-recipient-not-found`, `cases.ministry-address-unconfirmed`, `cases.ministry-address-own`, `cases.ministry-note-exercise`, and as `takeUp`, `requireSender` and
 * `passRooms`: what was confirmed when it was written may have fallen since.
 */
export async function sendMinistryNote(
  varde: Varde,
  caller: Caller,
  asked: { caseId: string; number: number; recipientId: string; isConfirmed: boolean },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { file, note } = await heldNote(trx, caller, asked.caseId, asked.number)
    await requireSender(trx, varde.now(), caller, { file, note })
    if (file.mode === 'exercise') throw new Failure('conflict', 'cases.ministry-note-exercise')
    const to = (await recipientsOfNote(trx)).find((one) => one.id === asked.recipientId)
    if (!to) throw new Failure('not-found', 'cases.ministry-recipient-not-found')
    const now = varde.now()
    const words = { facts: note.facts, mayBeAsked: note.may_be_asked, weSay: note.we_say }
    await passNote(trx, varde, caller, { file, ...words })
    if (!to.confirmedAt) {
      if (!asked.isConfirmed) throw new Failure('conflict', 'cases.ministry-address-unconfirmed')
      const wrote = { addressWriters: await contactWriters(trx, to.id), noteWriter: note.frozen_by }
      if (!mayConfirmAddress(caller.id, wrote)) throw new Failure('conflict', 'cases.ministry-address-own')
      await confirmAddress(trx, {
        recipient_id: to.id,
        address: to.address,
        confirmed_by: caller.id,
        confirmed_at: now,
      })
    }
    const id = newId('mle')
    await insertMinistryLetter(trx, {
      ...{ id, note_id: note.id, recipient_id: to.id, name: to.name, address: to.address, language: to.language },
      ...{ state: 'waiting', asked_by: caller.id, asked_at: now },
    })
    await enqueueLetters(trx, MINISTRY_NOTE, [{ subject: id, channel: 'email' }], { now })
    const content = { note: asked.number, letterId: id, isAddressConfirmedNow: !to.confirmedAt }
    await announceCase(trx, varde, caller, file, CASES_EVENTS.ministryNoteOrdered, content)
  })
}
