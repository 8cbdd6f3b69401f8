import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { createWeb } from '../kit/http/server.ts'
import type { Caller } from '../kit/kernel/caller.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { writeEntries } from '../slices/crisis/actions/append-entry.ts'
import { declareCrisis } from '../slices/crisis/actions/declare-crisis.ts'
import { readLog } from '../slices/crisis/actions/read-log.ts'
import { viewCrisis } from '../slices/crisis/actions/view-crisis.ts'
import { registerCrisis } from '../slices/crisis/http.ts'
import { importPack as importScenarios } from '../slices/crisis/index.ts'
import { callerOfPerson, importPack as importOrganisation, listUnits } from '../slices/organisation/index.ts'
import { proveEvents } from '../slices/trace/index.ts'
import { benchFolder, openBench, startSink } from './scenario.ts'

const PACK = 'kriminalomsorgen'

/**
 * From a declaration to the first call handed over, with the register of the whole agency; from a line in the log to
 * everybody who follows the room over HTTP; and how long the room takes to open. Milliseconds, the 95th of a hundred.
 */
export async function run({ declarations = 20, followers = 200, lines = 40, entries = 2000, rounds = 40 }) {
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
    const heard = await followAll(varde, caller, crisisId, { followers, lines })
    await fillLog(varde, caller, crisisId, entries)
    const opens = []
    for (let i = 0; i < rounds; i++) {
      const started = performance.now()
      await Promise.all([viewCrisis(varde, caller, crisisId), readLog(varde, caller, crisisId, {})])
      opens.push(performance.now() - started)
    }
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

/** Milliseconds from each line until the last of those who follow has it, over streams of a real server. */
async function followAll(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { followers, lines }: { followers: number; lines: number },
): Promise<number[]> {
  // Two hundred people, each with a stream; who they are is told by a header, since sign-in is not what is measured.
  const web = await createWeb(varde, async (request) => ({ ...caller, id: `${caller.id}-${request.headers['x-who']}` }))
  registerCrisis(web, varde, { proveEvents })
  await web.listen({ port: 0, host: '127.0.0.1' })
  const { port } = web.server.address() as AddressInfo
  let waits: { text: string; left: number; done: () => void } | null = null
  const streams = await Promise.all(
    Array.from(
      { length: followers },
      (_, at) =>
        new Promise<IncomingMessage>((done) => {
          const headers = { 'x-who': String(at) }
          get({ port, host: '127.0.0.1', path: `/api/crises/${crisisId}/live`, headers }, (response) => {
            response.on('data', (chunk: Buffer) => {
              if (!waits || !chunk.includes(waits.text)) return
              waits.left--
              if (waits.left === 0) waits.done()
            })
            done(response)
          })
        }),
    ),
  )
  await new Promise((done) => setTimeout(done, 1000))
  const times: number[] = []
  for (let i = 0; i < lines; i++) {
    const text = `linje-${i}-slutt`
    const heard = new Promise<void>((done) => {
      waits = { text, left: followers, done }
    })
    const started = performance.now()
    await writeEntries(varde, caller, crisisId, [entry(text)])
    await heard
    times.push(performance.now() - started)
    await new Promise((done) => setTimeout(done, 50))
  }
  for (const stream of streams) stream.destroy()
  await web.close()
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
