import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { registerAudience } from '../http.ts'
import { ADVISER, addUnits } from './builders.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Awaited<ReturnType<typeof createWeb>>
const PART = '--x\r\ncontent-disposition: form-data; name="file"; filename="l.csv"\r\n\r\nNavn;E-post\nA;a@b.example\n'

beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db)
  await addUnits(database.db)
  web = await createWeb(varde, async () => ADVISER)
  registerAudience(web, varde)
  await web.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await web.close()
  await database.drop()
})

const kept = () => {
  const folder = join(varde.settings.dataFolder, 'imports')
  return existsSync(folder) ? readdirSync(folder) : []
}
async function begun(length: number | null, body: string) {
  const socket = connect((web.server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const heard: string[] = []
  socket.on('data', (data) => heard.push(data.toString()))
  const size = length === null ? 'transfer-encoding: chunked' : `content-length: ${length}`
  socket.write(
    `POST /api/audience/imports HTTP/1.1\r\nhost: localhost:3000\r\ncontent-type: multipart/form-data; boundary=x\r\n${size}\r\n\r\n`,
  )
  socket.write(length === null ? `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n` : body)
  return { socket, answer: () => heard.join('').split('\r\n')[0] ?? '' }
}

test('when an upload stops halfway, nothing of it is left and the server goes on', async () => {
  const { socket } = await begun(1_000_000, PART)
  await expect.poll(() => kept().length).toBe(1)
  socket.destroy()
  await expect.poll(() => kept()).toEqual([])
  expect((await web.inject({ url: '/api/audience/imports' })).json().imports).toEqual([])
})

test('when an upload ends before its last boundary, it is refused and nothing is kept', async () => {
  const { socket, answer } = await begun(null, PART)
  await expect.poll(answer).toMatch(/^HTTP\/1\.1 [45]\d\d/)
  expect(kept()).toEqual([])
  socket.destroy()
})

test('when one person holds three uploads open, the fourth is refused until one of them is gone', async () => {
  const open = [await begun(1_000_000, PART), await begun(1_000_000, PART), await begun(1_000_000, PART)]
  await expect.poll(() => kept().length).toBe(3)
  const more = await begun(1_000_000, PART)
  await expect.poll(more.answer).toMatch(/^HTTP\/1\.1 429/)
  more.socket.destroy()
  open[0]!.socket.destroy()
  await expect.poll(() => kept().length).toBe(2)
  const whole = `${PART}\r\n--x--\r\n`
  const next = await begun(whole.length, whole)
  await expect.poll(next.answer).toMatch(/^HTTP\/1\.1 201/)
  for (const { socket } of [...open, next]) socket.destroy()
  await expect.poll(() => kept().length).toBe(1)
})
