import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { makeSizes } from '../clients/make-sizes.ts'
import { PRESS_EVENTS } from '../events.ts'
import { type PictureInput, pictureFault } from '../rules/picture.ts'
import { keepsRoom, readsRoom } from '../rules/room-right.ts'
import { insertPicture, readAllPictures, retirePictureRow } from '../store/pictures.ts'
import { announce } from './announce.ts'
import { pickTexts } from './pick-texts.ts'

/** Pictures of the press room; those that wait for their release only to those who fill the room or read the text. Throws `press.room-not-yours`. */
export async function viewPictures(varde: Varde, caller: Caller) {
  if (!readsRoom(caller)) throw new Failure('not-allowed', 'press.room-not-yours')
  const mayKeep = keepsRoom(caller)
  const [pictures, texts] = await Promise.all([readAllPictures(varde.db, varde.mode), pickTexts(varde, caller)])
  const reads = new Set(texts.map(({ id }) => id))
  return {
    pictures: pictures
      .filter((one) => mayKeep || one.isPublic || (one.message_id !== null && reads.has(one.message_id)))
      .map(({ message_id, ...picture }) => ({ ...picture, messageId: message_id })),
    choices: mayKeep ? texts : [],
    mayKeep,
  }
}

/**
 * Puts a picture in the press room in the sizes the press uses. Throws `press.room-not-yours`, `press.picture-unread`, and
 * the faults of `pictureFault`.
 */
export async function addPicture(
  varde: Varde,
  caller: Caller,
  { file, ...input }: PictureInput & { file: Buffer },
): Promise<{ id: string }> {
  if (!keepsRoom(caller)) throw new Failure('not-allowed', 'press.room-not-yours')
  const fault = pictureFault(input)
  if (fault) throw new Failure('invalid', `press.${fault}`)
  const sizes = await makeSizes(file, input.credit.trim())
  if (!sizes) throw new Failure('invalid', 'press.picture-unread')
  const [id, now] = [newId('pic'), varde.now()]
  await varde.db.transaction().execute(async (trx) => {
    await insertPicture(
      trx,
      {
        id,
        mode: varde.mode,
        message_id: input.messageId,
        texts: JSON.stringify(input.texts),
        credit: input.credit.trim(),
        licence: input.licence,
        people: input.people,
        consent_reference: input.people === 'consent' ? input.consentReference.trim() : null,
        changed_by: caller.id,
        changed_at: now,
        retired_at: null,
      },
      sizes.map(({ size, width, height, bytes }) => ({ picture_id: id, size, width, height, bytes })),
    )
    const content = input.messageId ? { messageId: input.messageId } : {}
    await announce(trx, varde, caller, { name: PRESS_EVENTS.pictureAdded, subject: id, unitId: null, content })
  })
  return { id }
}

/** Takes a picture out of the press room, for good: its bytes are gone. Throws `press.room-not-yours`, `press.picture-not-found`. */
export async function retirePicture(varde: Varde, caller: Caller, id: string): Promise<void> {
  if (!keepsRoom(caller)) throw new Failure('not-allowed', 'press.room-not-yours')
  await varde.db.transaction().execute(async (trx) => {
    if (!(await retirePictureRow(trx, varde.mode, id, { at: varde.now(), id: caller.id })))
      throw new Failure('not-found', 'press.picture-not-found')
    await announce(trx, varde, caller, { name: PRESS_EVENTS.pictureRetired, subject: id, unitId: null })
  })
}
