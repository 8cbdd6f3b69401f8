import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { holdPush, readCap } from '../../../slices/crisis/index.ts'
import { aHouse } from '../../../slices/crisis/test/house.ts'
import { givenStatus } from '../../../slices/crisis/test/status-house.ts'
import { pushStatus } from '../push/push-status.ts'
import { pushTarget } from '../push/push-target.ts'
import { receiveFiles } from '../push/receive-files.ts'

const TOKEN = 'a-secret-that-both-ends-know'
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let page: Awaited<ReturnType<typeof givenStatus>>
const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'varde-push-'))
  folders.push(made)
  return made
}
const later = () => new Date(Date.now() + 3_600_000).toISOString()
const filesIn = (at: string) =>
  readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((one) => /\.\w+$/.test(one))

beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, {
    at: new Date().toISOString(),
    connection: database.connection,
    env: { VARDE_BASE_URL: 'https://varde.example.no' },
  })
  await aHouse(database.db)
  page = await givenStatus(varde)
  await page.say({ texts: { nb: { title: 'Brann', text: 'Det brenner.' } }, nextAt: later() })
  const exercise = await givenStatus(varde, { participantIds: ['per_press', 'per_leader'] })
  await exercise.say({ texts: { nb: { title: 'Skarvenøtt', text: 'Skarvenøtt.' } }, nextAt: later() })
})
afterAll(async () => {
  for (const one of folders) rmSync(one, { recursive: true })
  await database.drop()
})

test('when the copy is a folder, it is whole, leads home for the rest, and has nothing of an exercise', async () => {
  const at = folder()
  const target = pushTarget({ url: pathToFileURL(at).href, token: '' })
  const gone = (await pushStatus(varde, target)) ?? []
  expect(gone[0]).toMatch(/^felles\//)
  expect(gone.at(-1)).toMatch(/^status\//)
  const own = page.path.slice(1)
  const text = readFileSync(join(at, own, 'index.html'), 'utf8')
  expect(text).toContain('Det brenner.')
  expect(text).toContain('href="https://varde.example.no/presserom/kontakt"')
  for (const [, path] of text.matchAll(/(?:href|src)="(\/[^"]+)"/g))
    expect(
      filesIn(at).some((one) => `/${one}` === path || `/${one}` === `${path}/index.html`),
      path,
    ).toBe(true)
  expect(readCap(readFileSync(join(at, own, 'cap-1.xml'), 'utf8')).ok).toBe(true)
  const all = filesIn(at).filter((one) => !one.endsWith('.woff2'))
  expect(all.length).toBeGreaterThan(8)
  expect(all.filter((one) => readFileSync(join(at, one), 'utf8').includes('karven'))).toEqual([])
  expect(await pushStatus(varde, target)).toEqual([])
})

test('when the other host breaks off, the push goes on where it was, and sends nothing twice', async () => {
  const at = folder()
  const server = receiveFiles({ folder: at, token: TOKEN, now: varde.now })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const target = pushTarget({ url, token: TOKEN })
  let left = 5
  const sent: string[] = []
  const breaking = {
    ...target,
    put: async (...put: Parameters<typeof target.put>) => {
      if (left-- === 0) throw new Error('the line broke')
      await target.put(...put)
      sent.push(put[0].path)
    },
  }
  await expect(pushStatus(varde, breaking)).rejects.toThrow('the line broke')
  await pushStatus(varde, breaking)
  expect(new Set(sent).size).toBe(sent.length)
  expect(filesIn(at)).toHaveLength(sent.length)
  await page.say({ texts: { nb: { title: 'Slukket', text: 'Brannen er slukket.' } }, phase: 'over', nextAt: null })
  const gone = (await pushStatus(varde, target)) ?? []
  expect(gone).toContain(`${page.path.slice(1)}/cap-2.xml`)
  expect(gone.some((one) => one.startsWith('felles/'))).toBe(false)
  expect(readFileSync(join(at, page.path.slice(1), 'index.html'), 'utf8')).toContain('slukket')
  const wrong = pushTarget({ url, token: 'another-secret-altogether' })
  const file = { path: 'status/index.html', type: 'text/html', bytes: Buffer.from('x'), digest: 'y' }
  const second = Math.floor(varde.now().getTime() / 1000)
  await expect(wrong.put(file, second)).rejects.toThrow('401')
  await expect(target.put(file, second)).rejects.toThrow('422')
  await expect(target.put({ ...file, path: 'status/../../etc' }, second)).rejects.toThrow()
  await expect(target.put(file, second - 3600)).rejects.toThrow('401')
  await expect(target.put(file, Number.NaN)).rejects.toThrow('401')
  await new Promise((done) => server.close(done))
})

test('when somebody puts again a file that they have heard, it does not come over a newer one, also after a new start', async () => {
  const at = folder()
  const started = async () => {
    const server = receiveFiles({ folder: at, token: TOKEN, now: varde.now })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return { target: pushTarget({ url, token: TOKEN }), close: () => new Promise((done) => server.close(done)) }
  }
  const first = await started()
  const second = Math.floor(varde.now().getTime() / 1000)
  const file = (text: string) => {
    const bytes = Buffer.from(text)
    return {
      path: 'status/index.html',
      type: 'text/html',
      bytes,
      digest: createHash('sha256').update(bytes).digest('hex'),
    }
  }
  await first.target.put(file('Det brenner.'), second)
  await expect(first.target.put(file('I samme sekund.'), second)).rejects.toThrow('409')
  await first.target.put(file('Slukket.'), second + 1)
  await first.target.put(file('Slukket.'), second)
  await expect(first.target.put(file('Det brenner.'), second)).rejects.toThrow('409')
  const atOnce = ['a', 'b', 'c', 'd', 'e', 'f'].map((text, i) => first.target.put(file(text), second + 7 - i))
  await Promise.allSettled(atOnce)
  expect(readFileSync(join(at, 'status/index.html'), 'utf8')).toBe('a')
  await first.close()
  const again = await started()
  await expect(again.target.put(file('Slukket.'), second + 1)).rejects.toThrow('409')
  await again.target.put(file('Over.'), second + 8)
  await again.close()
})

test('when the clock of the next process is behind, what it pushes is signed later than what is there all the same', async () => {
  const seconds = new Map<string, number>()
  const target = {
    name: 'a-host-that-notes',
    put: async ({ path }: { path: string }, at: number) => void seconds.set(path, at),
  }
  await pushStatus(varde, target)
  const before = new Map(seconds)
  seconds.clear()
  const right = varde.now()
  varde.setClock(new Date(right.getTime() - 120_000))
  await page.say({ texts: { nb: { title: 'Mer', text: 'Vi sier mer.' } }, nextAt: later() })
  await pushStatus(varde, target)
  varde.setClock(right)
  const both = [...seconds].filter(([path]) => before.has(path))
  expect(both.length).toBeGreaterThan(0)
  for (const [path, at] of both) expect(at, path).toBeGreaterThan(before.get(path)!)
})

test('when another process pushes nothing is pushed, and when it is dead the next look does', async () => {
  const target = pushTarget({ url: pathToFileURL(folder()).href, token: '' })
  const other = (await holdPush(database.connection, target.name))!
  expect(await pushStatus(varde, target)).toBe(null)
  await other.letGo()
  await expect.poll(async () => (await pushStatus(varde, target))?.length ?? 0).toBeGreaterThan(0)
})
