import { type ChildProcess, fork } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'

let folder: string
let opened: EmbeddedServer[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varde-embedded-'))
  // The database does not run as root: where it is, it must be able to enter.
  chmodSync(folder, 0o755)
  opened = []
})
afterEach(async () => {
  for (const server of opened) if (await answers(server)) process.kill(server.pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const open = async (options?: { isGuest: boolean }) => {
  const server = await startEmbedded(folder, options)
  opened.push(server)
  return server
}
const connect = async ({ host, user }: EmbeddedServer) => {
  const client = new pg.Client({ host, user, database: 'postgres' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
const answers = (server: EmbeddedServer) =>
  connect(server).then(
    (client) => client.end().then(() => true),
    () => false,
  )

/** Another process that starts the database and is killed, as a server that falls. */
async function ownerThatFalls(): Promise<void> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'test', 'embedded-owner.ts'), [folder], { execArgv: [] })
  await new Promise((done) => child.once('message', done))
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await ended
}

it('when a guest joins a database whose owner was killed, it leaves it running; whoever takes over ends it', async () => {
  await ownerThatFalls()
  const server = await open()
  const guest = await open({ isGuest: true })
  await guest.stop()
  expect(await answers(server)).toBe(true)
  await server.stop()
  expect(await answers(server)).toBe(false)
})

it('when only a guest is there after the owner was killed, it ends nothing that it did not start', async () => {
  await ownerThatFalls()
  const guest = await open({ isGuest: true })
  await guest.stop()
  expect(await answers(guest)).toBe(true)
})

it('when a guest has started it, the guest ends it, unless somebody else is connected', async () => {
  const first = await open({ isGuest: true })
  const other = await connect(first)
  await first.stop()
  expect(await answers(first)).toBe(true)
  await other.end()
  await first.stop()
  expect(await answers(first)).toBe(false)
})

it('when the database ends without us, it is told once', async () => {
  const server = await open()
  const gone = new Promise<void>((done) => server.onGone(done))
  process.kill(server.pid, 'SIGKILL')
  await gone
})
