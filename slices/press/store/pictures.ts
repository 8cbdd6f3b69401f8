import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { PictureSize } from '../rules/picture.ts'
import { type PressTables, pressTables } from './tables.ts'

type Size = { size: PictureSize; width: number; height: number; length: number }
export type PublicPicture = Selectable<PressTables['press.public_picture']> & { sizes: Size[] }

const SIZES = sql<Size[]>`(select jsonb_agg(jsonb_build_object('size', s.size, 'width', s.width, 'height', s.height,
  'length', s.length) order by s.width desc) from press.public_picture_size s where s.picture_id = p.id)`

/** Pictures that anyone may have, newest first; of one release when it is named. Read as `varde_public`. */
export async function readPictures(db: Database, mode: Mode, messageId?: string): Promise<PublicPicture[]> {
  const query = pressTables(db)
    .selectFrom('press.public_picture as p')
    .selectAll('p')
    .select(SIZES.as('sizes'))
    .where('p.mode', '=', mode)
  const narrow = messageId === undefined ? query : query.where('p.message_id', '=', messageId)
  return narrow.orderBy('p.changed_at', 'desc').orderBy('p.id').limit(200).execute()
}

export async function readPictureBytes(
  db: Database,
  mode: Mode,
  file: { id: string; size: PictureSize },
): Promise<Buffer | null> {
  const row = await pressTables(db)
    .selectFrom('press.public_picture_size as s')
    .innerJoin('press.public_picture as p', 'p.id', 's.picture_id')
    .select('s.bytes')
    .where('s.picture_id', '=', file.id)
    .where('s.size', '=', file.size)
    .where('p.mode', '=', mode)
    .executeTakeFirst()
  return row?.bytes ?? null
}

/** Every picture that is not taken out, whether anyone may see it yet or not. For the staff. */
export async function readAllPictures(db: Database, mode: Mode) {
  return pressTables(db)
    .selectFrom('press.picture as p')
    .select(['p.id', 'p.message_id', 'p.texts', 'p.credit', 'p.licence', 'p.people', 'p.approved_at'])
    .select(sql<boolean>`exists (select from press.public_picture o where o.id = p.id)`.as('isPublic'))
    .where('p.mode', '=', mode)
    .where('p.retired_at', 'is', null)
    .orderBy('p.changed_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(200)
    .execute()
}

/** The picture that stands, or null. */
export async function findPicture(db: Database, mode: Mode, id: string) {
  const row = await pressTables(db)
    .selectFrom('press.picture')
    .select(['message_id', 'people'])
    .where('id', '=', id)
    .where('mode', '=', mode)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** A picture that stands, with all that a yes to it decides; null when there is none. */
export async function waitingPicture(db: Database, mode: Mode, id: string) {
  const row = await pressTables(db)
    .selectFrom('press.picture')
    .select(['message_id', 'texts', 'credit', 'licence', 'people', 'consent_reference', 'approved_at'])
    .where('id', '=', id)
    .where('mode', '=', mode)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export type ShownPicture = { message_id: string | null; approved_at: Date | null; isPublic: boolean }

/** The picture that stands, or one that did and was taken out: what was public can still be shown as it was. */
export async function findShownPicture(db: Database, mode: Mode, id: string): Promise<ShownPicture | null> {
  const row = await pressTables(db)
    .selectFrom('press.picture')
    .select(['message_id', 'approved_at'])
    .select(sql<boolean>`exists (select from press.public_picture o where o.id = press.picture.id)`.as('isPublic'))
    .where('id', '=', id)
    .where('mode', '=', mode)
    .where((eb) => eb.or([eb('retired_at', 'is', null), eb('approved_at', 'is not', null)]))
    .executeTakeFirst()
  return row ?? null
}

export async function insertPicture(
  trx: Trx,
  row: Insertable<PressTables['press.picture']>,
  sizes: Insertable<PressTables['press.picture_size']>[],
): Promise<void> {
  await pressTables(trx).insertInto('press.picture').values(row).execute()
  await pressTables(trx).insertInto('press.picture_size').values(sizes).execute()
}

/** From now on it may be out. False when there is none that stands. */
export async function approvePicture(trx: Trx, mode: Mode, id: string, at: Date): Promise<boolean> {
  const done = await pressTables(trx)
    .updateTable('press.picture')
    .set({ approved_at: at, changed_at: at })
    .where('id', '=', id)
    .where('mode', '=', mode)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

/** The file of a picture whether it is out or not. For the staff. */
export async function readStoredBytes(db: Database, file: { id: string; size: PictureSize }): Promise<Buffer | null> {
  const row = await pressTables(db)
    .selectFrom('press.picture_size')
    .select('bytes')
    .where('picture_id', '=', file.id)
    .where('size', '=', file.size)
    .executeTakeFirst()
  return row?.bytes ?? null
}

/** Takes a picture out; its bytes too where somebody can be known in it. False when there is none. */
/** Somebody took back that they may be known in it: nothing is said of it any more. */
export async function forgetPictureWords(trx: Trx, mode: Mode, id: string): Promise<void> {
  await pressTables(trx)
    .updateTable('press.picture')
    .set({ texts: JSON.stringify({ nb: { alt: '–', caption: '' } }) })
    .where('id', '=', id)
    .where('mode', '=', mode)
    .execute()
}

export async function retirePictureRow(
  trx: Trx,
  mode: Mode,
  id: string,
  by: { at: Date; id: string },
): Promise<boolean> {
  const db = pressTables(trx)
  const done = await db
    .updateTable('press.picture')
    .set({ retired_at: by.at, changed_by: by.id, changed_at: by.at })
    .where('id', '=', id)
    .where('mode', '=', mode)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  await db
    .deleteFrom('press.picture_size')
    .where('picture_id', '=', id)
    .where((eb) =>
      eb.exists(eb.selectFrom('press.picture').select('id').where('id', '=', id).where('people', '=', 'consent')),
    )
    .execute()
  return Number(done.numUpdatedRows) > 0
}
