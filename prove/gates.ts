import { sql } from 'kysely'
import { DUTIES, type Duty } from '../kit/kernel/caller.ts'
import { agency, type Grant, unit } from '../kit/kernel/rights/grant.ts'
import { CAPABILITIES, grantsOf } from '../kit/kernel/rights/rights.ts'
import { type GatesHouse, gatesHouse } from './gates/house.ts'
import { givenBy, plant } from './gates/plant.ts'
import { graveActs, writesBy } from './gates/walk.ts'
import { readAs } from './levels/walk.ts'
import type { Proof } from './proof.ts'

/**
 * Walks the whole table of routes as nobody, as every duty of another unit and of the unit itself, as the leaders above it, as the ministry, by a token with every scope and with an old
 * sign-in. `withoutConsequence`: routes that do not say what comes of them. `graveByToken`, `graveByOldSession`: grave routes that did
 * anything but refuse them at the gate. `leaks`: words of a draft, a case, a crisis, an inquiry or the log that came to somebody, of another unit or
 * its own, whom the table of rights does not give them. `writesWithoutRight`: writes, sent what passes their shape, that let somebody past who has the right
 * nowhere, or changed what the right does not reach. `answeredByShape`: writes where the shape answered, so that nothing was proved.
 * `failed`: the house answered with a fault of its own (500 and up), to a read or a write.
 * `duties`: how many duties to read as.
 */
export const proof: Proof = {
  zero: [
    'withoutConsequence',
    'graveByToken',
    'graveByOldSession',
    'leaks',
    'writesWithoutRight',
    'answeredByShape',
    'failed',
  ],
  guards: ['demand-person', 'demand-right', 'rights', 'own-unit', 'consequence'],
  run,
}

/** With a guard off, only the walks that it guards are walked: one fault is all that is asked for. */
const WALKS: Record<string, readonly ('reads' | 'writes' | 'grave')[]> = {
  'demand-person': ['grave'],
  'demand-right': ['writes'],
  rights: ['reads', 'writes'],
  'own-unit': ['reads'],
  consequence: [],
}
/** Those from whom most is kept come first. */
const FIRST: readonly Duty[] = ['administrator', 'leader', 'press-contact', 'communication-adviser']

async function run({ seed, sizes, without }: Parameters<Proof['run']>[0]) {
  const duties = sizes.duties ? [...new Set([...FIRST, ...DUTIES])].slice(0, sizes.duties) : DUTIES
  const house = await gatesHouse({ duties, without })
  const closed: (() => void)[] = []
  try {
    const planted = await plant(house)
    const own = [house.owner, house.contact, house.leader]
    const readers = [...own, ...house.around, ...house.inside]
    const given = await givenBy(house, planted, readers)
    if (without === 'rights') closed.push(openTo(agency(...DUTIES)))
    if (without === 'own-unit') closed.push(openTo(unit(...DUTIES)))
    const walked = without === null ? (['reads', 'writes', 'grave'] as const) : WALKS[without]!
    const paths = walked.includes('reads') ? pathsOf(house) : []
    const isOneEnough = without !== null
    const canaries = paths.length > 0 ? planted : []
    const reads = await readAs(paths, { canaries, readers, allowed: given.things, isOneEnough })
    for (const { kind } of isOneEnough ? [] : canaries)
      if (!own.some(({ who }) => reads.seen.has(`${kind} ${who}`))) throw new Error(`nobody got to see the ${kind}`)
    const around = walked.includes('writes') ? house.around : []
    const writes = await writesBy(house, { planted, readers: around, given, seed })
    const barred = walked.includes('grave') ? house : { ...house, routes: [] }
    const grave = await graveActs(barred, planted, () => age(house))
    const told = [...reads.leaks, ...writes.leaks].map(({ kind, who, where }) => `${kind} came to ${who}: ${where}`)
    const { byToken, byOldSession } = grave
    const failed = [...reads.failed, ...writes.failed, ...grave.failed]
    const lines = [...failed, ...told, ...byToken, ...byOldSession, ...writes.past, ...writes.byShape]
    for (const line of lines.slice(0, 60)) console.error(line)
    return {
      routes: house.routes.length,
      withoutConsequence: house.routes.filter(({ consequence }) => !consequence).length,
      graveByToken: byToken.length,
      graveByOldSession: byOldSession.length,
      leaks: told.length,
      writesWithoutRight: writes.past.length,
      answeredByShape: writes.byShape.length,
      failed: failed.length,
    }
  } finally {
    for (const close of closed) close()
    await house.stop()
  }
}

const pathsOf = ({ routes }: GatesHouse) => [
  ...new Set(routes.filter(({ method }) => method === 'GET').map(({ url }) => url)),
]

/** Every sign-in is half an hour old. What is remembered of a session is at most two seconds old. */
async function age({ db }: GatesHouse): Promise<void> {
  await sql`update access.session set created_at = now() - interval '30 minutes', confirmed_at = null`.execute(db)
  await new Promise((done) => setTimeout(done, 2100))
}

/** The table gives everybody with a duty everything this far, until it is closed again. */
function openTo(all: Grant): () => void {
  const opened = CAPABILITIES.map((capability) => grantsOf(capability) as Grant[])
  for (const grants of opened) grants.push(all)
  return () => {
    for (const grants of opened) grants.pop()
  }
}
