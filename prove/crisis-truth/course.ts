import { sql } from 'kysely'
import { settle } from '../../apps/server/test/speaking-house.ts'
import { Failure } from '../../kit/kernel/failure.ts'
import { watchStatements } from '../../slices/crisis/actions/watch-statements.ts'
import { declare } from './a-course.ts'
import { START, type World } from './a-world.ts'
import { type Act, type Course, statementsSeen } from './acts.ts'
import { closeAndCompare } from './closing.ts'
import { compare } from './compare.ts'
import type { Count } from './counts.ts'
import { deliver } from './deliver.ts'
import { ledgerAndReceivers } from './letters.ts'
import { type Walk, walkPath } from './paths/walk-path.ts'
import { SIGNED_IN } from './people.ts'
import { queues } from './queues.ts'
import { quieten } from './quieten.ts'
import type { Random } from './random.ts'
import { roomsOf, somebodyIsThere } from './rows.ts'
import { lookAtScreens } from './screen/as-rendered.ts'
import { nextStep, scenarioOf } from './steps.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** At most so many courses of a round, where several are walked in one house. */
const DAYS_EACH = 8
type Order = {
  run: number
  steps: number
  fault: (step: number, count: Count, what: string) => void
  /** Some words are for some groups alone. */
  isNarrow: boolean
  /** What is said is said in more languages than one. */
  speaks: boolean
  /** At most so many processes are killed. */
  kills: number
  /** What it begins with, and what has happened; null: chance says. */
  begins: readonly Act[]
  scenario: string | null
  /** How many proofs have walked in this house before. */
  round: number
  /** Whoever starts again after a kill takes up nothing of what was left. */
  isForgetful: boolean
  /** One in so many steps is followed by a look at the screens; none at 0. */
  looks: number
  /** Which of the paths is walked at its end; null: none. */
  path: Walk | null
  /** Need it be walked no further? */
  isFound: () => boolean
}

export type Walked = Record<'released' | 'killed' | 'carried' | 'letters' | 'rendered' | 'paths', number> & {
  path: string
}

/**
 * One crisis from the declaration on, and at its end one of the paths that people found (`paths/`). After each step everything is compared. Gives how many statements came out, how many processes were killed, what the queues
 * carried, how many letters came, how many pages were read as they are drawn, and how many of those paths were walked to their end.
 */
export async function walk(world: World, random: Random, order: Order): Promise<Walked> {
  const { varde, db } = world
  await sql`delete from organisation.absence`.execute(db)
  // Each course has a day of its own: the feed shows the newest thirty of all of them.
  varde.setClock(new Date(START.getTime() + (order.run + order.round * DAYS_EACH) * DAY))
  for (const who of SIGNED_IN) await world.prove(who, random.below(20))
  const scenarioKey = scenarioOf(order.scenario, random)
  let step = 0
  let killed = 0
  const named = { ...order, name: order.round === 0 ? `k${order.run}` : `k${order.run}r${order.round}` }
  const course = await declare({ ...world, random }, named, scenarioKey, (count, what) =>
    order.fault(step, count, what),
  )
  if (order.kills > 0) world.doomed.wakes()
  const screens = await lookAtScreens(course, order)
  for (; step < order.steps && !order.isFound(); step++) {
    const { does, minutes } = nextStep(random, order.begins, step)
    varde.setClock(new Date(varde.now().getTime() + minutes * MINUTE))
    course.killed = false
    const before = await written(db)
    await attempt(course, () => does(course))
    if (course.killed) killed++
    if (course.killed && killed < order.kills) world.doomed.wakes()
    course.mayKill = killed < order.kills
    const isLast = step === order.steps - 1
    if (!course.killed || !order.isForgetful) await goOn(course)
    // Where nothing has been written, the pages are as they were.
    if (isLast || (await written(db)) !== before) await compare(course, isLast)
    await screens.after(isLast)
  }
  const isOn = () => !order.isFound() && !order.isForgetful
  const ended = await pathAtEnd(course, isOn() ? order.path : null)
  if (isOn()) await isOver(course, screens)
  const { statements } = await statementsSeen(course)
  await quieten(db)
  return {
    released: statements.filter((one) => one.state === 'out').length,
    killed,
    rendered: screens.read(),
    carried: course.seen.carried,
    letters: roomsOf(course).reduce((sum, { seen }) => sum + seen.letters, 0),
    ...ended,
  }
}

async function pathAtEnd(course: Course, path: Walk | null): Promise<Pick<Walked, 'paths' | 'path'>> {
  if (!path) return { paths: 0, path: 'no path' }
  const refused = await walkPath(course, path)
  return { paths: refused === null ? 1 : 0, path: refused === null ? path.name : `${path.name} until ${refused}` }
}

/** What came is what the ledger has, and the room is closed. */
async function isOver(course: Course, screens: { after: (isAlways: boolean) => Promise<void> }): Promise<void> {
  const { varde } = course
  await ledgerAndReceivers(course)
  await closeAndCompare(course)
  // What a page has just asked for it keeps for some seconds.
  varde.setClock(new Date(varde.now().getTime() + MINUTE))
  await screens.after(true)
}

/** The last transaction that has written anything. */
async function written(db: World['db']): Promise<string> {
  const { rows } = await sql<{ at: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as at`.execute(db)
  return rows[0]!.at
}

/** The workers do what is due, and the channels take some of it. */
async function goOn(course: Course): Promise<void> {
  const { varde } = course
  await settle(varde)
  await deliver(course)
  await queues(course)
  // The engine looks before the room does.
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}

/** What the house refuses is no fault; only that nobody can say yes, while somebody above is there, is one. */
async function attempt({ fault, db, varde }: Course, does: () => Promise<unknown>): Promise<void> {
  try {
    await does()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    // What the house cannot read was never asked of it, and the course would go on without it.
    if (error.code === 'request.invalid') throw new Error(`the proof asks wrongly: ${JSON.stringify(error.details)}`)
    const isNobody = ['message.nobody-can-approve', 'organisation.approvers-away'].includes(error.code)
    if (isNobody && (await somebodyIsThere(db, varde.now()))) fault('noApprover', 'new words were refused')
  }
}
