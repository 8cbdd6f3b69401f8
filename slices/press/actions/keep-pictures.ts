import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { passDoor } from '../../organisation/index.ts'
import { makeSizes } from '../clients/make-sizes.ts'
import { PRESS_EVENTS } from '../events.ts'
import { type PictureInput, pictureFault } from '../rules/picture.ts'
import { readsRoom } from '../rules/room-right.ts'
import { findPicture, insertPicture, readAllPictures, retirePictureRow } from '../store/pictures.ts'
import { announce } from './announce.ts'
import { mayRelease } from './may-release.ts'
import { pickTexts } from './pick-texts.ts'

/** Pictures of the press room; those that wait for their release only to those who may release, or read the text. Throws `press.room-not-yours`. */
export async function viewPictures(varde: Varde, caller: Caller) {
  if (!readsRoom(caller)) throw new Failure('not-allowed', 'press.room-not-yours')
  const now = varde.now()
  const [pictures, texts, mayKeep] = await Promise.all([
    readAllPictures(varde.db, varde.mode),
    pickTexts(varde, caller),
    mayRelease(varde.db, caller, null, now),
  ])
  const releases = await Promise.all(texts.map((one) => mayRelease(varde.db, caller, one.id, now)))
  const reads = new Set(texts.map(({ id }) => id))
  return {
    pictures: pictures
      .filter((one) => mayKeep || one.isPublic || (one.message_id !== null && reads.has(one.message_id)))
      .map(({ message_id, ...picture }) => ({ ...picture, messageId: message_id })),
    choices: texts.filter((_, at) => releases[at]),
    mayKeep: mayKeep || releases.includes(true),
  }
}

/**
 * Puts a picture in the press room in the sizes the press uses; its words pass the door out. Throws `press.room-not-yours`,
 * `press.picture-unread`, `press.picture-too-large`, the faults of `pictureFault`, and as `passDoor`.
 */
export async function addPicture(
  varde: Varde,
  caller: Caller,
  { file, ...input }: PictureInput & { file: Buffer },
): Promise<{ id: string }> {
  const [id, now] = [newId('pic'), varde.now()]
  await refuseOthers(varde.db, caller, input.messageId, now)
  const fault = pictureFault(input)
  if (fault) throw new Failure('invalid', `press.${fault}`)
  const sizes = await makeSizes(file, input.credit.trim())
  if (sizes === 'too-large') throw new Failure('invalid', 'press.picture-too-large')
  if (!sizes) throw new Failure('invalid', 'press.picture-unread')
  await varde.db.transaction().execute(async (trx) => {
    const words = Object.entries(input.texts).map(([language, { alt, caption }]) => ({
      language,
      text: [alt, caption, input.credit].join('\n\n'),
    }))
    await passDoor(trx, now, words)
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

/**
 * Takes a picture out of the press room. What was public can still be shown as it was; where somebody has agreed to be known in it they
 * may take that back, so those bytes are gone. Throws `press.room-not-yours`, `press.picture-not-found`.
 */
export async function retirePicture(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const picture = await findPicture(trx, varde.mode, id)
    await refuseOthers(trx, caller, picture?.message_id ?? null, varde.now())
    if (!(await retirePictureRow(trx, varde.mode, id, { at: varde.now(), id: caller.id })))
      throw new Failure('not-found', 'press.picture-not-found')
    await announce(trx, varde, caller, { name: PRESS_EVENTS.pictureRetired, subject: id, unitId: null })
  })
}

/** Whoever may release the text, or without one the agency's own. Throws `press.room-not-yours`. */
async function refuseOthers(db: Database, caller: Caller, messageId: string | null, now: Date): Promise<void> {
  if (!(await mayRelease(db, caller, messageId, now))) throw new Failure('not-allowed', 'press.room-not-yours')
}
