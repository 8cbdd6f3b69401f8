import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BusEvent } from '../../../kit/bus/relay.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { givenApprover, sayYes } from '../../../slices/approval/test/say-yes.ts'
import { addPicture, retirePicture, viewPictureFile } from '../../../slices/press/actions/keep-pictures.ts'
import { pressEffects } from '../../../slices/press/index.ts'
import { eraseShownPicture } from '../../../slices/trace/actions/erase-shown-picture.ts'
import { findShown, readShownPage, readVersions } from '../../../slices/trace/actions/read-shown.ts'
import { shownView } from '../../../slices/trace/http/shown-view.ts'
import { ShownKeeper } from '../keep/shown-keeper.ts'
import { pressHouse } from './press-house.ts'
import { givenPublished, openWave, text, withdraw } from './released.ts'

let house: Awaited<ReturnType<typeof pressHouse>>
let keeper: ShownKeeper
const staff = systemCaller('test')
const nobody: Caller = { ...staff, kind: 'person', id: 'per_x', duties: [] }
beforeAll(async () => {
  house = await pressHouse()
  await givenApprover(house.database.db, house.agencyId)
  keeper = new ShownKeeper(house.varde, house.publicDb)
})
afterAll(() => house.close())

async function keptAt(at: string) {
  house.varde.setClock(at)
  return keeper.keep({ isWhole: false })
}
const viewOf = async (id: string) => shownView(await readShownPage(house.varde, staff, id), 'nb')
const at = (moment: string, more = {}) => findShown(house.varde, staff, { at: new Date(moment), ...more })

test('when a release is withdrawn and its picture taken out, both are shown as they stood, with from and to', async () => {
  const made = await givenPublished(house.database.db, {
    unitId: house.unitId,
    isWaveOpen: false,
    editions: { nb: { title: 'Nye rom', body: [text('Vi åpner i mai.')] } },
  })
  const file = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const asked = await addPicture(house.varde, staff, {
    ...{ messageId: made.messageId, texts: { nb: { alt: 'Et tomt rom', caption: '' } }, credit: 'Test Testesen', file },
    ...{ licence: 'press-use', people: 'nobody', consentReference: '' },
  })
  await sayYes(house.varde, pressEffects, asked)
  await keptAt('2026-11-03T12:00:00Z')
  const release = { kind: 'release' as const }
  expect((await at('2026-11-03T12:00:00Z', release)).pages).toEqual([])

  await openWave(house.database.db, made.waveId)
  await keptAt('2026-11-03T13:00:00Z')
  await withdraw(house.database.db, made.versionId)
  await retirePicture(house.varde, staff, asked.id)
  await keptAt('2026-11-03T14:00:00Z')

  const [stood] = (await at('2026-11-03T13:10:00Z', release)).pages
  expect(stood).toMatchObject({ title: 'Nye rom', isWithdrawn: false, to: new Date('2026-11-03T14:00:00Z') })
  const page = await viewOf(stood!.id)
  expect(page).toContain('Vi åpner i mai.')
  expect(page).toContain(`src="/api/press/pictures/${asked.id}/file"`)
  expect(page).not.toContain('/presserom/bilder/pic_')
  expect(page).toContain('@font-face')
  expect((await viewPictureFile(house.varde, staff, asked.id)).length).toBeGreaterThan(0)

  const { versions } = await readVersions(house.varde, staff, `release:${made.messageId}`)
  expect(versions.map(({ isWithdrawn, to }) => [isWithdrawn, to])).toEqual([
    [true, null],
    [false, new Date('2026-11-03T14:00:00Z')],
  ])
  expect(versions[1]!.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  expect(await viewOf(versions[0]!.id)).not.toContain('Vi åpner i mai.')
})

test('when somebody takes back that they may be known in a picture, they are named nowhere that is kept, and the rest stands', async () => {
  const file = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#543' } })
    .jpeg()
    .toBuffer()
  const asked = await addPicture(house.varde, staff, {
    ...{
      messageId: null,
      texts: { nb: { alt: 'Kokk Testesen', caption: 'Testesen i kjøkkenet' } },
      credit: 'KDI',
      file,
    },
    ...{ licence: 'press-use', people: 'consent', consentReference: 'Sak 26/1' },
  })
  await sayYes(house.varde, pressEffects, asked)
  await keptAt('2026-11-03T15:00:00Z')
  const [stood] = (await at('2026-11-03T15:00:00Z', { kind: 'pictures' as const })).pages.filter(
    (one) => one.language === 'nb',
  )
  expect(await viewOf(stood!.id)).toContain('Testesen i kjøkkenet')
  house.varde.setClock('2026-11-03T16:00:00Z')
  await retirePicture(house.varde, staff, asked.id)
  const { rows } =
    await sql<BusEvent>`select id, name, mode, subject, unit_id as "unitId", actor, at, content::jsonb as content
    from bus.event where name = 'press.picture-retired' and subject = ${asked.id}`.execute(house.database.db)
  await house.database.db.transaction().execute((trx) => eraseShownPicture(trx, rows[0]!))
  await keptAt('2026-11-03T16:00:00Z')
  const page = await viewOf(stood!.id)
  expect(page).not.toContain('Testesen')
  expect(page).toContain('Et bilde og teksten til det er slettet')
  expect(page).toContain(stood!.fingerprint)
  const left = await sql<{ said: string }>`
    select coalesce(string_agg(said, ' '), '') as said from (
      select texts::text as said from press.picture where id = ${asked.id}
      union all select to_jsonb(r)::text from approval.request r where subject = ${asked.id}) told`.execute(
    house.database.db,
  )
  for (const word of ['Testesen', 'kjøkkenet', 'Sak 26/1']) expect(left.rows[0]!.said).not.toContain(word)
  const frozen = sql`update approval.request set content = '{"a": 1}' where subject = ${asked.id}`
  await expect(frozen.execute(house.database.db)).rejects.toThrow('decided and stays')
})

test('when nothing that anyone can read has changed, nothing new is kept', async () => {
  await keeper.keep({ isWhole: true })
  expect(await keeper.keep({ isWhole: true })).toBe(0)
  expect(await new ShownKeeper(house.varde, house.publicDb).keep({ isWhole: true })).toBe(0)
})

test('when somebody without the right asks, nothing is told', async () => {
  const [one] = (await at('2026-11-03T13:10:00Z')).pages
  for (const asked of [
    findShown(house.varde, nobody, {}),
    readVersions(house.varde, nobody, one!.place),
    readShownPage(house.varde, nobody, one!.id),
  ])
    await expect(asked).rejects.toMatchObject({ code: 'trace.may-not-see-shown' })
})

test('when a kept page is changed or deleted in the database, it is refused', async () => {
  const { db } = house.database
  await expect(sql`update trace.shown_page set title = 'x'`.execute(db)).rejects.toThrow('stays as it stood')
  await expect(sql`delete from trace.shown_page`.execute(db)).rejects.toThrow('stays as it stood')
})
