import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import {
  askApproval,
  type Effect,
  eraseWords,
  type Follows,
  type Stands,
  type Waiting,
  type Words,
} from '../../approval/index.ts'
import { shieldsFor } from '../../confidentiality/index.ts'
import { releaseMatterOf } from '../../message/index.ts'
import { makeSizes } from '../clients/make-sizes.ts'
import { PRESS_EVENTS } from '../events.ts'
import { type PictureInput, pictureFault } from '../rules/picture.ts'
import { readsRoom } from '../rules/room-right.ts'
import {
  approvePicture,
  findPicture,
  findShownPicture,
  forgetPictureWords,
  insertPicture,
  readAllPictures,
  readStoredBytes,
  retirePictureRow,
  type ShownPicture,
  waitingPicture,
} from '../store/pictures.ts'
import { announce } from './announce.ts'
import { mayBring, mayRelease, releaseMatter } from './may-release.ts'
import { titleOf } from './occasion-check.ts'
import { pickTexts } from './pick-texts.ts'

/** Pictures of the press room; those that wait for their release only to those who may release, or read the text. Throws `press.room-not-yours`. */
export async function viewPictures(varde: Varde, caller: Caller) {
  if (!readsRoom(caller)) throw new Failure('not-allowed', 'press.room-not-yours')
  const [pictures, texts, mayRead] = await Promise.all([
    readAllPictures(varde.db, varde.mode),
    pickTexts(varde, caller),
    mayBringTo(varde, caller, null),
  ])
  const bring = await Promise.all(texts.map((one) => mayBringTo(varde, caller, one.id)))
  const reads = new Set(texts.map(({ id }) => id))
  return {
    pictures: pictures
      .filter((one) => (one.message_id === null ? one.isPublic || mayRead : one.isPublic || reads.has(one.message_id)))
      .map(({ message_id, approved_at, ...picture }) => ({
        ...picture,
        messageId: message_id,
        isApproved: approved_at !== null,
      })),
    choices: texts.filter((_, at) => bring[at]),
    mayKeep: mayRead || bring.includes(true),
  }
}

/**
 * Takes a picture in, in the sizes the press uses. It is out when somebody who did not bring it has said yes to it and its words. Throws
 * `press.room-not-yours`, `press.picture-unread`, `press.picture-too-large`, the faults of `pictureFault`, and as `askApproval`.
 */
export async function addPicture(
  varde: Varde,
  caller: Caller,
  { file, ...input }: PictureInput & { file: Buffer },
): Promise<{ id: string } & Waiting> {
  const [id, now] = [newId('pic'), varde.now()]
  if (!(await mayBringTo(varde, caller, input.messageId))) throw new Failure('not-allowed', 'press.room-not-yours')
  const fault = pictureFault(input)
  if (fault) throw new Failure('invalid', `press.${fault}`)
  const { texts, licence, people, messageId } = input
  const credit = input.credit.trim()
  const consentReference = people === 'consent' ? input.consentReference.trim() : null
  const sizes = await makeSizes(file, credit)
  if (sizes === 'too-large') throw new Failure('invalid', 'press.picture-too-large')
  if (!sizes) throw new Failure('invalid', 'press.picture-unread')
  return varde.db.transaction().execute(async (trx) => {
    await insertPicture(
      trx,
      {
        id,
        mode: varde.mode,
        ...{ message_id: messageId, texts: JSON.stringify(texts), credit, licence, people },
        consent_reference: consentReference,
        approved_at: null,
        changed_by: caller.id,
        changed_at: now,
        retired_at: null,
      },
      sizes.map(({ size, width, height, bytes }) => ({ picture_id: id, size, width, height, bytes })),
    )
    const asked = await askApproval(trx, varde, caller, {
      ...{ kind: 'press.picture', subject: id, belongsTo: messageId, title: texts.nb?.alt ?? '' },
      ...(await releaseMatter(trx, messageId, now)),
      words: Object.entries(texts)
        .map(([language, { alt, caption }]) => ({
          ...{ language, part: 'caption' },
          text: [alt, caption, credit].join('\n\n'),
        }))
        .concat(await termsOf(trx, input)),
      content: { texts, credit, licence, people, consentReference, messageId },
      stands: pictureStands,
    })
    const content = messageId ? { messageId } : {}
    await announce(trx, varde, caller, { name: PRESS_EVENTS.pictureAdded, subject: id, unitId: null, content })
    return { id, ...asked }
  })
}

/** What a yes to a picture decides besides its words: on which terms it is given, and that somebody has agreed to be known in it. */
async function termsOf(trx: Trx, { licence, people, consentReference, messageId }: PictureInput): Promise<Words[]> {
  const waitsFor = await titleOf(trx, messageId)
  return [
    { language: 'nb', part: 'licence', text: licence },
    { language: 'nb', part: 'people-in', text: people },
    ...(people === 'consent' ? [{ language: 'nb', part: 'consent', text: consentReference.trim() }] : []),
    ...(waitsFor === null ? [] : [{ language: 'nb', part: 'waits', text: waitsFor }]),
  ]
}

/** The picture that waits, and how the table of authority is asked of it. */
const pictureStands: Stands = async (trx, { subject, mode, content }) => [
  await waitingPicture(trx, mode, subject),
  typeof content.messageId === 'string' ? await releaseMatterOf(trx, content.messageId) : null,
]

/** What follows when somebody has said yes to a picture and its words. */
const showPicture: Follows = async (trx, varde, _caller, { subject }) => {
  if (!(await approvePicture(trx, varde.mode, subject, varde.now())))
    throw new Failure('not-found', 'press.picture-not-found')
}

export const pictureEffect: Effect = { stands: pictureStands, follows: showPicture }

/** A small size of a picture that waits, for whoever is to say yes. Throws `press.picture-not-found`. */
export async function viewPictureFile(varde: Varde, caller: Caller, id: string): Promise<Buffer> {
  const picture = await findShownPicture(varde.db, varde.mode, id)
  const bytes =
    picture && (await mayReadFile(varde, caller, picture)) ? await readStoredBytes(varde.db, { id, size: 'web' }) : null
  if (!bytes) throw new Failure('not-found', 'press.picture-not-found')
  return bytes
}

/** What is out is everybody's; the rest is for those who may see its text, and, while it waits, for whoever is to say yes. */
async function mayReadFile(varde: Varde, caller: Caller, picture: ShownPicture): Promise<boolean> {
  const { message_id: messageId, isPublic, approved_at } = picture
  const isAsked = await mayRelease(varde.db, caller, messageId, varde.now())
  const byDuty = readsRoom(caller) || isAsked
  if (messageId === null || isPublic) return byDuty
  const passes = await shieldsFor(varde.db, caller, [messageId])
  return passes(messageId, byDuty, isAsked && approved_at === null)
}

/**
 * Takes a picture out of the press room. What was public can still be shown as it was; where somebody has agreed to be known in it they
 * may take that back, so those bytes and words are gone (decision 36). Throws `press.room-not-yours`, `press.picture-not-found`.
 */
export async function retirePicture(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const picture = await findPicture(trx, varde.mode, id)
    if (!(await mayBring(trx, caller, picture?.message_id ?? null, varde.now())))
      throw new Failure('not-allowed', 'press.room-not-yours')
    if (!(await retirePictureRow(trx, varde.mode, id, { at: varde.now(), id: caller.id })))
      throw new Failure('not-found', 'press.picture-not-found')
    const consentEnded = picture?.people === 'consent'
    if (consentEnded) {
      await forgetPictureWords(trx, varde.mode, id)
      await eraseWords(trx, { kind: 'press.picture', subject: id }, varde.now())
    }
    const content = consentEnded ? { consentEnded } : {}
    await announce(trx, varde, caller, { name: PRESS_EVENTS.pictureRetired, subject: id, unitId: null, content })
  })
}

const mayBringTo = (varde: Varde, caller: Caller, messageId: string | null) =>
  mayBring(varde.db, caller, messageId, varde.now())
