import type { ServerResponse } from 'node:http'
import { sql } from 'kysely'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { type Got, httpReceiver } from '../../../kit/test/http-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { openDueRuns, readOn } from '../actions/follow-sources.ts'
import { addSource, type SourceWords } from '../actions/keep-source.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { viewSource } from '../actions/view-sources.ts'
import type { ConnectorKind } from '../rules/connect/ask.ts'
import type { Rhythm, Scale } from '../rules/indicator.ts'
import { aHouse, caller } from './house.ts'

type Answer = (got: Got, response: ServerResponse) => void

/** A database with a house, and a server on this machine that answers as it is told. In demo mode, which reaches no other machine. */
export async function sourceHouse() {
  const base = await testDatabase()
  const varde = Object.assign(testVarde(base.db, { connection: base.connection }), { mode: 'demo' as const })
  await aHouse(base.db)
  const head: Caller = await caller(base.db, 'head', varde.now())
  let answer: Answer = (_, response) => response.writeHead(404).end()
  const server = await httpReceiver((got, response) => answer(got, response))
  const indicator = (name: string, over: { scale?: Scale; rhythm?: Rhythm } = {}) =>
    addIndicator(varde, head, {
      definition: {
        names: { nb: name },
        about: '',
        unit: 'stykker',
        scale: over.scale ?? 'count',
        direction: 'up',
        stage: 'awareness',
        kind: 'out-take',
        method: '',
        source: '',
      },
      aim: {
        unitId: 'unt_kdi',
        rhythm: over.rhythm ?? 'month',
        ...{ baseline: null, baselineOn: null, target: null, targetOn: null, goalKeys: [], initiativeIds: [] },
      },
    })
  const source = async (kind: ConnectorKind, over: Partial<SourceWords> & { path?: string; subject?: string } = {}) => {
    const { path = '/', subject = 'etaten.example', ...words } = over
    const settings = { address: server.url + path, subject, outlet: '', since: '2026-01-01' }
    const said = { name: `Prøve ${kind}`, settings, mapping: [], rhythm: 'day' as const, secret: null, isPaused: false }
    const { id } = await addSource(varde, head, { kind, unitId: 'unt_kdi', ...said, ...words })
    // As if a first reading had been taken in.
    await sql`update measure.source set next_at = ${varde.now()} where id = ${id}`.execute(base.db)
    return id
  }
  return {
    base,
    varde,
    head,
    server,
    indicator,
    source,
    answers: (next: Answer) => {
      answer = next
    },
    /** What the job of the minute does, some minutes later. */
    later: async (minutes: number, timeoutMs?: number) => {
      varde.setClock(new Date(varde.now().getTime() + minutes * 60_000))
      await openDueRuns(varde)
      await readOn(varde, timeoutMs)
    },
    latest: async (id: string) => (await viewSource(varde, head, id)).runs[0]!,
    values: async (key: string) => (await viewIndicator(varde, head, key)).values,
    stop: async () => {
      await server.close()
      await base.drop()
    },
  }
}
export type SourceHouse = Awaited<ReturnType<typeof sourceHouse>>

export const json = (response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
