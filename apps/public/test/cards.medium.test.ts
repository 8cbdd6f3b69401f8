import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextLook, pathOf, pressHouse } from './press-house.ts'
import { givenPublished, openWave, text, withdraw } from './released.ts'

let house: Awaited<ReturnType<typeof pressHouse>>
beforeAll(async () => {
  house = await pressHouse()
})
afterAll(() => house.close())
const get = (url: string, headers = {}) => house.web.inject({ url, headers })

test('when a release has no picture, its card is drawn from its title, out when it is, and gone when it is withdrawn', async () => {
  const made = await givenPublished(house.database.db, {
    unitId: house.unitId,
    isWaveOpen: false,
    editions: {
      nb: { title: 'Rommet åpner', body: [text('I mai.')] },
      ar: { title: 'تم إغلاق الورشة اليوم', body: [text('اليوم')] },
    },
  })
  const path = pathOf(made, 'rommet-apner')
  expect((await get(`${path}/kort.png`)).statusCode).toBe(404)
  await openWave(house.database.db, made.waveId)
  await nextLook()
  const page = (await get(path)).body
  expect(page).toContain(`<meta property="og:image" content="https://varde.example.no${path}/kort.png">`)
  expect(page).toContain('<meta property="og:image:width" content="1200">')
  expect(page).toContain('<meta property="og:image:alt" content="Rommet åpner">')
  for (const url of [`${path}/kort.png`, `${pathOf(made, 'x', 'ar')}/kort.png`]) {
    const card = await get(url)
    expect([card.statusCode, card.headers['content-type']]).toEqual([200, 'image/png'])
    const { width, height } = await sharp(card.rawPayload).metadata()
    expect([width, height]).toEqual([1200, 630])
    // There is ink on it.
    expect((await sharp(card.rawPayload).stats()).channels[0]!.min).toBeLessThan(60)
    expect((await get(url, { 'if-none-match': card.headers.etag })).statusCode).toBe(304)
  }
  await withdraw(house.database.db, made.versionId)
  await nextLook()
  expect((await get(`${path}/kort.png`)).statusCode).toBe(404)
})
