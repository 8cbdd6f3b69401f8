import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { givenApprover, sayYes } from '../../../slices/approval/test/say-yes.ts'
import { addPicture, retirePicture, viewPictures } from '../../../slices/press/actions/keep-pictures.ts'
import { pressEffects } from '../../../slices/press/index.ts'
import { ninjsFaults } from './ninjs-schema.ts'
import { nextLook, pathOf, pressHouse } from './press-house.ts'
import { givenPublished, openWave, text, withdraw } from './released.ts'

let house: Awaited<ReturnType<typeof pressHouse>>
let file: Buffer
const by = systemCaller('test')
const about = {
  messageId: null as string | null,
  texts: { nb: { alt: 'Et tomt besøksrom', caption: 'Rommet åpner i mai.' } },
  credit: 'Test Testesen',
  licence: 'press-use' as const,
  people: 'nobody' as const,
  consentReference: '',
}
beforeAll(async () => {
  house = await pressHouse()
  await givenApprover(house.database.db, house.agencyId)
  file = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#345' } })
    .withExif({ IFD0: { Make: 'Kamera', Copyright: 'x' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 7/1 0/1' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => house.close())
const get = (url: string, headers = {}) => house.web.inject({ url, headers })

test('when a picture is added, the press has it in its sizes with credit and terms, and nothing of place and camera', async () => {
  const asked = await addPicture(house.varde, by, { ...about, file })
  const { id } = asked
  expect((await get('/presserom/bilder')).body).not.toContain('Et tomt besøksrom')
  expect((await get(`/presserom/bilder/${id}-web.jpg`)).statusCode).toBe(404)
  await sayYes(house.varde, pressEffects, asked)
  await nextLook()
  const page = await get('/presserom/bilder')
  expect(page.body).toContain('alt="Et tomt besøksrom"')
  expect(page.body).toContain('Foto: Test Testesen. Fri bruk i redaksjonell omtale.')
  const web = await get(`/presserom/bilder/${id}-web.jpg`)
  expect([web.statusCode, web.headers['content-type']]).toEqual([200, 'image/jpeg'])
  const read = await sharp(web.rawPayload).metadata()
  expect([read.width, read.height]).toEqual([1600, 800])
  const exif = read.exif!.toString('latin1')
  expect([exif.includes('Test Testesen'), exif.includes('Kamera'), exif.includes('GPS')]).toEqual([true, false, false])
  const print = await sharp((await get(`/presserom/bilder/${id}-print.jpg`)).rawPayload).metadata()
  expect(print.width).toBe(2400)
  expect((await get(`/presserom/bilder/${id}-web.jpg`, { 'if-none-match': `"${id}-web.jpg"` })).statusCode).toBe(304)
  await retirePicture(house.varde, by, id)
  expect((await get(`/presserom/bilder/${id}-web.jpg`)).statusCode).toBe(404)
})

test('when a picture belongs to a text, it is out when the text is, on its page and in its data, and gone with it', async () => {
  const made = await givenPublished(house.database.db, {
    unitId: house.unitId,
    isWaveOpen: false,
    editions: { nb: { title: 'Nye rom', body: [text('Åpner.')] } },
  })
  const asked = await addPicture(house.varde, by, { ...about, messageId: made.messageId, file })
  const { id } = asked
  await sayYes(house.varde, pressEffects, asked)
  const image = `/presserom/bilder/${id}-web.jpg`
  expect((await get(image)).statusCode).toBe(404)
  expect((await get('/presserom/bilder')).body).not.toContain(id)
  expect((await viewPictures(house.varde, by)).pictures[0]).toMatchObject({ id, isPublic: false })
  await openWave(house.database.db, made.waveId)
  await nextLook()
  expect((await get(image)).statusCode).toBe(200)
  const page = (await get(pathOf(made, 'nye-rom'))).body
  expect(page).toContain(`<meta property="og:image" content="https://varde.example.no${image}">`)
  const [data] = page.match(/(?<=<script type="application\/ld\+json">)[^<]*(?=<\/script>)/)!
  expect(JSON.parse(data!).image).toEqual([`https://varde.example.no${image}`])
  const item = JSON.parse((await get(`${pathOf(made, 'nye-rom')}/ninjs.json`)).body)
  expect(item.associations[0]).toMatchObject({ type: 'picture', by: 'Test Testesen' })
  for (const { href, width, height, sizeInBytes } of item.associations[0].renditions) {
    const { rawPayload } = await get(href.replace('https://varde.example.no', ''))
    const read = await sharp(rawPayload).metadata()
    expect([read.width, read.height, rawPayload.length]).toEqual([width, height, sizeInBytes])
  }
  expect(ninjsFaults(item)).toEqual([])
  expect(ninjsFaults(JSON.parse((await get('/presserom/ninjs.json')).body))).toEqual([])
  await withdraw(house.database.db, made.versionId)
  expect((await get(image, { 'if-none-match': `"${id}-web.jpg"` })).statusCode).toBe(404)
})

test('when a file is no picture, or what it shows is not told, it is refused', async () => {
  const codeOf = (change: object) =>
    addPicture(house.varde, by, { ...about, file, ...change }).then(
      () => 'added',
      (error: { code: string }) => error.code,
    )
  expect(await codeOf({ file: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') })).toBe('press.picture-unread')
  expect(await codeOf({ file: file.subarray(0, 200) })).toBe('press.picture-unread')
  expect(await codeOf({ texts: {} })).toBe('press.picture-no-alt')
  expect(await codeOf({ people: 'consent' })).toBe('press.picture-no-consent')
})
