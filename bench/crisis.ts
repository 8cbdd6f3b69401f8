import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { listen } from '../kit/http/listen.ts'
import { createWeb } from '../kit/http/server.ts'
import type { Caller } from '../kit/kernel/caller.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { writeEntries } from '../slices/crisis/actions/append-entry.ts'
import { declareCrisis } from '../slices/crisis/actions/declare-crisis.ts'
import { registerCrisis } from '../slices/crisis/http.ts'
import { importPack as importScenarios } from '../slices/crisis/index.ts'
import { callerOfPerson, importPack as importOrganisation, listUnits } from '../slices/organisation/index.ts'
import { emptyEvents, proveEvents } from '../slices/trace/index.ts'
import { benchFolder, openBench, startSink } from './scenario.ts'

const PACK = 'kriminalomsorgen'

/**
 * From a declaration to the first call handed over, with the register of the whole agency; from a line that is posted to
 * everybody who follows the room; and how long everything that the room opens with takes. Over HTTP, in milliseconds, the 95th
 * percentile of as many as are counted; server, followers and database share the machine.
 */
export async function run({ declarations = 40, followers = 200, lines = 40, entries = 2000, rounds = 40 }) {
  const sink = await startSink()
  const gateway = await startGateway()
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, sink.url)
  try {
    const { varde } = open
    varde.settings.sms = { ...varde.settings.sms, urls: [gateway.url], tokens: ['x'] }
    varde.settings.voice = { urls: [gateway.url], token: 'x' }
    await varde.db.transaction().execute(async (trx) => {
      await importOrganisation(trx, PACK, varde.now(), { mode: 'demo' })
      await importScenarios(trx, PACK)
    })
    const { rows } = await sql<{
      staff: number
    }>`select count(*)::int as staff from organisation.public_person`.execute(varde.db)
    await open.startWork()
    const firsts: number[] = []
    let crisisId = ''
    for (let i = 0; i < declarations; i++) {
      const started = performance.now()
      crisisId = await declare(varde)
      await untilHandedOver(varde, crisisId)
      firsts.push(performance.now() - started)
    }
    const caller = await leaderOf(varde, crisisId)
    const room = await openRoom(varde, caller, crisisId)
    const heard = await followAll(room, { followers, lines })
    await fillLog(varde, caller, crisisId, entries)
    const opens = []
    for (let i = 0; i < rounds; i++) {
      const started = performance.now()
      await Promise.all(['', '/log', '/statements'].map((what) => room.get(what, i)))
      opens.push(performance.now() - started)
    }
    await room.close()
    return {
      staff: rows[0]!.staff,
      firstAlertP95Ms: p95(firsts),
      followers,
      entryToAllP95Ms: p95(heard),
      entries,
      openMs: p95(opens),
    }
  } finally {
    await open.stop()
    gateway.stop()
    sink.stop()
    remove()
  }
}

async function startGateway() {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(202).end('{"id":"1"}'))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, stop: () => void server.close() }
}

async function declare(varde: Varde): Promise<string> {
  const units = await listUnits(varde.db, { at: varde.now() })
  const unit = units.find((one) => one.name === 'Halden fengsel')!
  const { rows } = await sql<{
    id: string
  }>`select id from organisation.public_person where unit_id = ${unit.id} limit 1`.execute(varde.db)
  const caller = (await callerOfPerson(varde.db, rows[0]!.id, varde.now()))!
  const { crisisId } = await declareCrisis(varde, caller, {
    clientKey: crypto.randomUUID(),
    scenarioKey: 'fire',
    what: '',
    place: '',
    unitId: unit.id,
    level: 'unit',
    securityCrisis: false,
    participantIds: null,
  })
  return crisisId
}

async function untilHandedOver(varde: Varde, crisisId: string): Promise<void> {
  for (;;) {
    const { rows } =
      await sql`select from crisis.attempt where crisis_id = ${crisisId} and handed_at is not null limit 1`.execute(
        varde.db,
      )
    if (rows.length > 0) return
    await new Promise((done) => setTimeout(done, 5))
  }
}

async function leaderOf(varde: Varde, crisisId: string): Promise<Caller> {
  const { rows } = await sql<{ id: string }>`
    select c.person_id as id from crisis.candidate c join crisis.position p on p.id = c.position_id
    where p.crisis_id = ${crisisId} and p.role = 'leader' order by c.place limit 1`.execute(varde.db)
  return (await callerOfPerson(varde.db, rows[0]!.id, varde.now()))!
}

type Room = {
  port: number
  path: string
  get: (what: string, who: number) => Promise<void>
  write: (text: string) => Promise<void>
  close: () => Promise<void>
}

/** The room of a crisis on a real server. Who somebody is is told by a header, since sign-in is not what is measured. */
async function openRoom(varde: Varde, caller: Caller, crisisId: string): Promise<Room> {
  const web = await createWeb(
    varde,
    async (request) => ({ ...caller, id: `${caller.id}-${request.headers['x-who']}` }),
    () => 'recent',
  )
  registerCrisis(web, varde, { proveEvents, emptyEvents })
  await listen(web, { port: 0, host: '127.0.0.1' })
  const { port } = web.server.address() as AddressInfo
  const path = `/api/crises/${crisisId}`
  const ask = async (what: string, init: RequestInit) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}${what}`, init)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${what} ${answer.status} ${text}`)
  }
  const json = { 'content-type': 'application/json', 'x-who': 'writer' }
  return {
    port,
    path,
    get: (what, who) => ask(what, { headers: { 'x-who': String(who) } }),
    write: (text) =>
      ask('/entries', { method: 'POST', headers: json, body: JSON.stringify({ entries: [entry(text)] }) }),
    close: () => web.close(),
  }
}

/** Milliseconds from each line that is posted until the last of those who follow has it. */
async function followAll(room: Room, { followers, lines }: { followers: number; lines: number }): Promise<number[]> {
  let waits: { text: string; left: number; done: () => void } | null = null
  const follow = (at: number) =>
    new Promise<IncomingMessage>((done) => {
      const headers = { 'x-who': String(at) }
      get({ port: room.port, host: '127.0.0.1', path: `${room.path}/live`, headers }, (response) => {
        response.on('data', (chunk: Buffer) => {
          if (!waits || !chunk.includes(waits.text)) return
          waits.left--
          if (waits.left === 0) waits.done()
        })
        done(response)
      })
    })
  const streams = await Promise.all(Array.from({ length: followers }, (_, at) => follow(at)))
  await new Promise((done) => setTimeout(done, 1000))
  const times: number[] = []
  for (let i = 0; i < lines; i++) {
    const text = `linje-${i}-slutt`
    const heard = new Promise<void>((done) => {
      waits = { text, left: followers, done }
    })
    const started = performance.now()
    const written = room.write(text)
    await Promise.all([heard.then(() => times.push(performance.now() - started)), written])
    await new Promise((done) => setTimeout(done, 50))
  }
  for (const stream of streams) stream.destroy()
  return times
}

const entry = (text: string) => ({
  clientKey: crypto.randomUUID(),
  kind: 'did' as const,
  text,
  agoMs: 0,
  corrects: null,
})

async function fillLog(varde: Varde, caller: Caller, crisisId: string, entries: number): Promise<void> {
  for (let written = 0; written < entries; written += 100)
    await writeEntries(
      varde,
      caller,
      crisisId,
      Array.from({ length: 100 }, (_, at) =>
        entry(`Vaktleder meldte at avdeling ${at} er telt, nummer ${written + at}.`),
      ),
    )
  await sql`analyze crisis.entry`.execute(varde.db)
}

function p95(times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1]!)
}
