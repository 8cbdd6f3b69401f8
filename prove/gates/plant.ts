import { sql } from 'kysely'
import { publish } from '../../kit/bus/publish.ts'
import type { Trx } from '../../kit/db/database.ts'
import type { Caller } from '../../kit/kernel/caller.ts'
import { may, mayAnywhere } from '../../kit/kernel/rights/may.ts'
import type { Capability } from '../../kit/kernel/rights/rights.ts'
import { draftMessage } from '../../slices/message/index.ts'
import { callerOfPerson } from '../../slices/organisation/index.ts'
import type { GatesHouse } from './house.ts'

/** A word in a thing of the far prison; whoever has the right there, or in one of `also`, may see it. */
export type Planted = { kind: string; word: string; id: string; ids: string[]; right: Capability; also: string[] }

async function done(answer: Promise<{ statusCode: number; body: string }>): Promise<Record<string, string>> {
  const { statusCode, body } = await answer
  if (statusCode >= 300) throw new Error(`could not plant: ${statusCode} ${body}`)
  return body ? (JSON.parse(body) as Record<string, string>) : {}
}

/** A draft, a case, a crisis, an inquiry and a line of the log, each with a word of its own. */
export async function plant({ db, varde, places, owner, contact }: GatesHouse): Promise<Planted[]> {
  const caller = (await callerOfPerson(db, owner.id, varde.now()))!
  const draft = await draftMessage(varde, caller, {
    ...{ unitId: places.far, kind: 'information', audienceKinds: ['staff'], language: 'nb', exercise: false },
    ...{ title: 'Tittel zqgateorda', body: [{ kind: 'paragraph', text: [{ text: 'Tekst zqgateorda.' }] }] },
  })
  const { caseId } = await done(
    owner.post('/api/cases', {
      ...{
        clientKey: 'gate-case',
        unitId: places.far,
        what: 'Melding zqgateordb',
        place: 'zqgateordb',
        howSoon: 'week',
      },
    }),
  )
  const { crisisId } = await done(
    owner.post('/api/crises', {
      ...{ clientKey: 'gate-crisis', scenarioKey: null, what: 'Hendelse zqgateordc', place: 'zqgateordc' },
      ...{ unitId: places.far, level: 'unit' },
    }),
  )
  const inquiry = await done(
    contact.post('/api/press/inquiries', {
      ...{
        kind: 'question',
        channel: 'phone',
        topic: 'Emne zqgateordd',
        question: 'Stemmer zqgateordd?',
        language: 'nb',
      },
      ...{ dueAt: null, unitId: places.far, journalistName: null, outletName: null, email: null, phone: null },
    }),
  )
  const eventId = await db.transaction().execute((trx) =>
    publish(trx as Trx, {
      ...{ name: 'message.withdrawn', mode: varde.mode, subject: draft.id, unitId: places.far, actor: owner.id },
      ...{ at: varde.now(), content: { reason: 'Fordi zqgateorde' } },
    }),
  )
  const thing = (kind: string, word: string, id: string, right: Capability, also: string[] = []) => ({
    ...{ kind, word, id, ids: [id], right, also },
  })
  return [
    thing('draft', 'zqgateorda', draft.id, 'message.read'),
    thing('case', 'zqgateordb', caseId!, 'cases.handle', [places.top]),
    thing('crisis', 'zqgateordc', crisisId!, 'crisis.read'),
    thing('inquiry', 'zqgateordd', inquiry.id!, 'press.handle'),
    thing('log', 'zqgateorde', String(eventId), 'trace.read'),
  ]
}

/** Whom the crisis has called in or told at its unit: they read its room, and what the press asks there. Whether they are the right ones is another proof's (`who-answers`). */
async function calledBy({ db }: GatesHouse, crisisId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from crisis.call where crisis_id = ${crisisId} and times > 0`.execute(db)
  return rows.map(({ id }) => id)
}

/** What the table gives each person, asked before anything is switched off: things by their id, and routes. */
export async function givenBy(
  house: GatesHouse,
  planted: readonly Planted[],
  people: readonly { id: string }[],
): Promise<Given> {
  const { db, varde, places, routes, owner, contact } = house
  const called = await calledBy(house, planted.find(({ kind }) => kind === 'crisis')!.id)
  const callers = (await Promise.all(people.map(({ id }) => callerOfPerson(db, id, varde.now())))).filter(
    (one): one is Caller => one !== null,
  )
  const things = new Map(
    planted.map(({ kind, id, right, also }) => [
      id,
      new Set([
        owner.id,
        contact.id,
        ...(kind === 'crisis' || kind === 'inquiry' ? called : []),
        ...callers
          .filter((one) => [places.far, ...also].some((unitId) => may(one, right, unitId)))
          .map((one) => one.id),
      ]),
    ]),
  )
  const rights = [...new Set(routes.flatMap(({ right }) => right ?? []))]
  const holders = (asked: (one: Caller, right: Capability) => boolean) =>
    new Map(rights.map((right) => [right, new Set(callers.filter((one) => asked(one, right)).map(({ id }) => id))]))
  return { things, somewhere: holders(mayAnywhere), far: holders((one, right) => may(one, right, places.far)) }
}

/** By the id of a thing who may see it, and by right who has it anywhere and who has it in the far prison. */
export type Given = {
  things: ReadonlyMap<string, ReadonlySet<string>>
  somewhere: ReadonlyMap<Capability, ReadonlySet<string>>
  far: ReadonlyMap<Capability, ReadonlySet<string>>
}
