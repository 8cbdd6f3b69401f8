import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { zipOf as zipOfBodies } from '../../../kit/zip/zip-of.ts'
import { saveElement } from '../actions/save-element.ts'
import { registerStrategy } from '../http.ts'
import { exportPack } from '../index.ts'
import { ADVISER, addUnits, ELSEWHERE, importMini, MINI } from './house.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
const FOLDER = join(MINI, 'strategy')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Awaited<ReturnType<typeof createWeb>>
let caller: Caller | null = ADVISER
beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { at: NOW.toISOString() })
  await addUnits(database.db)
  await importMini(database.db, NOW)
  web = await createWeb(
    varde,
    async () => caller,
    () => 'recent',
  )
  registerStrategy(web, varde)
})
afterAll(async () => {
  await web.close()
  await database.drop()
})

const texts = () =>
  readdirSync(FOLDER).map((name) => ({ path: `mini/strategy/${name}`, text: readFileSync(join(FOLDER, name), 'utf8') }))
const retitled = () =>
  texts().map((one) =>
    one.path.endsWith('gaps.yaml') ? { ...one, text: one.text.replace('title: ', 'title: Ny ') } : one,
  )
const zipOf = (files: { path: string; text: string }[]) =>
  zipOfBodies(files.map(({ path, text }) => ({ path, body: text })))
const zipped = (files: { path: string; text: string }[]) => [
  { name: 'mini.zip', base64: zipOf(files).toString('base64') },
]
const post = async (url: string, payload: object) => {
  const answer = await web.inject({ method: 'POST', url, payload, headers: { origin: 'http://localhost:3000' } })
  return { status: answer.statusCode, ...answer.json() }
}
const preview = (files: object[]) => post('/api/strategy/pack/preview', { files })

test('when the same pack is uploaded as a zip or as files, nothing would change', async () => {
  for (const files of [
    zipped(texts()),
    texts().map(({ path, text }) => ({ name: path, base64: Buffer.from(text).toString('base64') })),
  ]) {
    const seen = await preview(files)
    expect([seen.faultCount, seen.found.differences, seen.found.against]).toEqual([
      0,
      [],
      { number: 1, state: 'in-force' },
    ])
  }
})

test('when a file has a fault, it is told with file, line and column, and nothing is taken in', async () => {
  const broken = texts().map((one) =>
    one.path.endsWith('gaps.yaml') ? { ...one, text: 'version: 1\nelements: 3\n' } : one,
  )
  const seen = await preview(zipped(broken))
  expect(seen.found).toBeNull()
  expect(seen.faults).toContainEqual(
    expect.objectContaining({ file: 'gaps.yaml', line: 2, column: 1, code: 'wrong-type' }),
  )
  expect(await post('/api/strategy/pack', { files: zipped(broken), replaceDraft: false, basis: '' })).toMatchObject({
    code: 'strategy.pack-faulty',
  })
})

test('when a pack differs, the change is shown first and then stands in a draft; a colleague who wrote meanwhile is not overrun', async () => {
  const files = zipped(retitled())
  const seen = await preview(files)
  expect(seen.found.differences.map((one: { state: string }) => one.state)).toEqual(['changed'])
  const taken = await post('/api/strategy/pack', { files, replaceDraft: false, basis: seen.found.basis })
  expect(taken.status).toBe(200)
  const again = await preview(zipped(texts()))
  expect(again.found.against).toEqual({ number: 2, state: 'draft' })
  const args = { files: zipped(texts()), basis: again.found.basis }
  expect(await post('/api/strategy/pack', { ...args, replaceDraft: false })).toMatchObject({
    code: 'strategy.draft-exists',
  })
  const content = {
    ...{ kind: 'value', parentKey: null, texts: { nb: { title: 'Åpenhet' } }, data: {}, sources: [] },
    ...{ standing: 'own' as const, isPublic: false, links: {} },
  }
  await saveElement(varde, ADVISER, { key: 'value-open', content, revision: null, reason: 'Ny' })
  expect(await post('/api/strategy/pack', { ...args, replaceDraft: true })).toMatchObject({
    code: 'strategy.changed-since-preview',
  })
  const { basis } = (await preview(args.files)).found
  expect((await post('/api/strategy/pack', { files: args.files, replaceDraft: true, basis })).status).toBe(200)
})

test('when an edition is downloaded as a zip, uploading it again changes nothing and the bytes are the same', async () => {
  const url = '/api/strategy/editions/number/1/pack.zip'
  const first = await web.inject({ url })
  expect(first.headers['content-type']).toBe('application/zip')
  expect((await web.inject({ url })).rawPayload.equals(first.rawPayload)).toBe(true)
  const seen = await preview([{ name: 'strategi-1.zip', base64: first.rawPayload.toString('base64') }])
  expect([seen.faultCount, seen.found.differences]).toEqual([0, []])
  expect((await exportPack(database.db, 1)).length).toBeGreaterThan(15)
  expect((await web.inject({ url: '/api/strategy/editions/number/2/pack.zip' })).statusCode).toBe(404)
})

/** A zip whose directory says `size` of bytes that unpack to `real`. */
function bomb(real: number, size: number): object[] {
  const zip = zipOf([{ path: 'strategy.yaml', text: '' }])
  const body = deflateRawSync(Buffer.alloc(real))
  const head = zip.subarray(0, 30 + 13)
  const rest = zip.subarray(zip.indexOf('PK\x01\x02', 0, 'latin1'))
  head.writeUInt32LE(body.length, 18)
  rest.writeUInt32LE(body.length, 20)
  rest.writeUInt32LE(size, 24)
  const end = rest.length - 22
  rest.writeUInt32LE(head.length + body.length, end + 16)
  return [{ name: 'bomb.zip', base64: Buffer.concat([head, body, rest]).toString('base64') }]
}

test('when a zip is a bomb, broken, locked or full of files, it is refused and says why', async () => {
  expect(await preview(bomb(300_000_000, 300_000_000))).toMatchObject({ code: 'strategy.upload-zip-too-large' })
  expect(await preview(bomb(300_000_000, 1000))).toMatchObject({ code: 'strategy.upload-zip-too-large' })
  const many = Array.from({ length: 401 }, (_, i) => ({ path: `strategy/${i}.yaml`, text: 'a' }))
  expect(await preview(zipped(many))).toMatchObject({ code: 'strategy.upload-zip-too-many' })
  const cut = zipOf(texts()).subarray(0, 400).toString('base64')
  expect(await preview([{ name: 'x.zip', base64: cut }])).toMatchObject({ code: 'strategy.upload-zip-broken' })
  const locked = zipOf(texts())
  const at = locked.indexOf('PK\x01\x02', 0, 'latin1')
  locked.writeUInt16LE(1, at + 8)
  expect(await preview([{ name: 'x.zip', base64: locked.toString('base64') }])).toMatchObject({
    code: 'strategy.upload-zip-locked',
  })
  expect(await preview([...zipped(texts()), ...zipped(texts())])).toMatchObject({ code: 'strategy.upload-zip-alone' })
  expect(await preview(zipped([{ path: 'README.md', text: 'hei' }]))).toMatchObject({ code: 'strategy.upload-empty' })
  const big = Buffer.alloc(5_100_000, 32).toString('base64')
  expect(await preview([{ name: 'gaps.yaml', base64: big }])).toMatchObject({ code: 'strategy.upload-too-large' })
})

test('when somebody may not write the strategy, not even the preview is theirs', async () => {
  caller = ELSEWHERE
  expect((await preview(zipped(texts()))).status).toBe(403)
  caller = ADVISER
})
