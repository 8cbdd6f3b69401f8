import { sql } from 'kysely'
import { settle } from '../../apps/server/test/speaking-house.ts'
import { Failure } from '../../kit/kernel/failure.ts'
import { approveStatement, returnStatement } from '../../slices/crisis/actions/decide-statement.ts'
import { declareCrisis } from '../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../slices/crisis/actions/lift-hard-stop.ts'
import { proposeStatement } from '../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../slices/crisis/actions/release-holding.ts'
import { viewApproval } from '../../slices/crisis/actions/view-approval.ts'
import { viewStatements } from '../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../slices/crisis/actions/withdraw-statement.ts'
import type { FactContent } from '../../slices/crisis/rules/fact.ts'
import { GROUPS } from '../../slices/crisis/rules/statement.ts'
import { declaration } from '../../slices/crisis/test/house.ts'
import { START, type World } from './a-world.ts'
import { type Counts, compare, deliver, type Seen } from './compare.ts'
import type { Random } from './random.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
type Known = { id: string; revision: number; content: FactContent }
type Course = World & { random: Random; crisisId: string; known: Known[]; seen: Seen; counts: Counts; name: string }

/** One crisis from the declaration on. After each step everything is compared. Gives how many statements came out. */
export async function walk(
  world: World,
  random: Random,
  { run, steps, counts }: { run: number; steps: number; counts: Counts },
): Promise<number> {
  const { varde, db } = world
  await sql`delete from organisation.absence`.execute(db)
  // Each course has a day of its own: the feed shows the newest thirty of all of them.
  varde.setClock(new Date(START.getTime() + run * DAY))
  const scenarioKey = random.pick(['fire', 'fire', 'death'])
  const { crisisId } = await declareCrisis(varde, await world.who('officer'), declaration({ scenarioKey }))
  const seen: Seen = { published: new Set(), left: new Set() }
  const course: Course = { ...world, random, crisisId, known: [], seen, counts, name: `k${run}` }
  for (let step = 0; step < steps; step++) {
    const does = BEGINS[step] ?? random.pick(STEPS)
    varde.setClock(new Date(varde.now().getTime() + random.pick([1, 1, 2, 5, 20]) * MINUTE))
    await attempt(course, () => does(course))
    await settle(varde)
    await deliver(course)
    // The engine looks before the room does.
    await settle(varde)
    await watchStatements(varde)
    await settle(varde)
    await compare(course)
  }
  const { statements } = await viewStatements(varde, await world.who('leader'), crisisId)
  await quieten(db)
  return statements.filter((one) => one.state === 'out').length
}

/** The course is over: nothing of it is on its way or promised while the next is walked, so that each costs what the first did. */
async function quieten(db: World['db']): Promise<void> {
  await sql`update dispatch.dispatch set state = 'stopped', closed_at = now() where state in ('running', 'paused')`.execute(
    db,
  )
  await sql`update crisis.statement set state = 'dropped', dropped_reason = 'shelved' where state in ('waiting', 'going')`.execute(
    db,
  )
  await sql`update crisis.promise set state = 'kept', settled_at = now() where state = 'open'`.execute(db)
  await sql`update crisis.crisis set state = 'closed', closed_at = now(), closed_by = 'per_leader', closed_reason = 'Over'
             where state = 'open'`.execute(db)
}

/** What the house refuses is no fault; only that nobody can say yes, while somebody above is there, is one. */
async function attempt({ counts, db }: Course, does: () => Promise<unknown>): Promise<void> {
  try {
    await does()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (error.code === 'message.nobody-can-approve' && (await somebodyIsThere(db))) counts.noApprover++
  }
}

/** Anybody of the line who leads, at work. */
async function somebodyIsThere(db: World['db']): Promise<boolean> {
  const { rows } = await sql`
    select 1 from organisation.duty d where d.duty in ('leader', 'communication-leader')
       and d.unit_id in ('unt_halden', 'unt_ost', 'unt_kdi')
       and not exists (select from organisation.absence a where a.person_id = d.person_id)`.execute(db)
  return rows.length > 0
}

/** Every course has words that end before their yes, and words that somebody says yes to. */
const BEGINS: ((course: Course) => Promise<unknown>)[] = [
  learn,
  (course) => say(course),
  doubt,
  doubt,
  (course) => say(course),
  decide,
]

const STEPS: ((course: Course) => Promise<unknown>)[] = [
  learn,
  learn,
  doubt,
  doubt,
  hold,
  (course) => say(course),
  (course) => say(course),
  decide,
  decide,
  decide,
  sendBack,
  setAside,
  correct,
  liftStop,
  leaveWork,
]

const nextAt = ({ varde, random }: Course) => new Date(varde.now().getTime() + random.pick([15, 30, 60]) * MINUTE)
const press = ({ who }: Course) => who('press')

async function learn(course: Course): Promise<void> {
  const { varde, random, crisisId, known, name } = course
  const place = `port${name}x${known.length}`
  const state = known.length === 0 ? 'confirmed' : random.pick(['confirmed', 'confirmed', 'unconfirmed'] as const)
  const content: FactContent = {
    state,
    text: `Slusen ${place} er stengt`,
    source: 'Vaktleder',
    counter: '',
    police: 'none',
  }
  const { id } = await addFact(varde, await press(course), crisisId, content)
  known.push({ id, revision: 1, content })
}

/** How sure we are of something changes. */
async function doubt(course: Course): Promise<void> {
  const { varde, random, crisisId, known } = course
  if (known.length === 0) return
  const fact = random.pick(known)
  const state = fact.content.state === 'confirmed' ? 'unconfirmed' : 'confirmed'
  const content = { ...fact.content, state } as FactContent
  await changeFactInRoom(varde, await press(course), crisisId, { factId: fact.id, revision: fact.revision, content })
  Object.assign(fact, { content, revision: fact.revision + 1 })
}

async function hold(course: Course): Promise<void> {
  const { varde, crisisId } = course
  const confirmed = ['Politiet varsler de pårørende']
  const input = { groups: [...GROUPS], nextAt: nextAt(course), waiver: null, confirmed }
  await releaseHolding(varde, await press(course), crisisId, input)
}

async function say(course: Course, corrects: string | null = null): Promise<void> {
  const { varde, random, crisisId, known, name } = course
  const sure = known.filter((one) => one.content.state === 'confirmed')
  if (sure.length === 0) return
  const used = sure.filter(() => random.chance(0.6))
  const facts = used.length > 0 ? used : [sure[0]!]
  const number = (await viewStatements(varde, await press(course), crisisId)).statements.length + 1
  const title = facts[0]!.content.text.replace('Slusen', `Melding${name}n${number}: slusen`)
  await proposeStatement(varde, await press(course), crisisId, {
    unfounded: [{ sentence: title, reason: 'Nummeret er vårt' }],
    ...{ corrects, groups: corrects ? [] : [...GROUPS], nextAt: nextAt(course), admits: false },
    editions: [
      {
        language: 'nb',
        title,
        paragraphs: facts.map((one) => `${one.content.text}.`),
      },
    ],
    facts: facts.map(({ id, revision }) => ({ id, revision })),
  })
}

/** The open requests of the room, newest first. */
async function waiting({ varde, who, crisisId }: Course): Promise<{ messageId: string; approvalId: string }[]> {
  const head = await who('head')
  const { statements } = await viewStatements(varde, await who('leader'), crisisId)
  const pages = []
  for (const { messageId } of statements.flatMap((one) => one.waiting))
    pages.push(await viewApproval(varde, head, messageId))
  return pages.flatMap(({ messageId, approvalId }) => (approvalId ? [{ messageId, approvalId }] : []))
}

async function decide(course: Course): Promise<void> {
  const [asked] = await waiting(course)
  if (asked) await approveStatement(course.varde, await course.who('head'), asked)
}

async function sendBack(course: Course): Promise<void> {
  const [asked] = await waiting(course)
  if (asked) await returnStatement(course.varde, await course.who('head'), { ...asked, reason: 'Si hvor' })
}

async function setAside(course: Course): Promise<void> {
  const { varde, random, crisisId, who } = course
  const { statements } = await viewStatements(varde, await who('leader'), crisisId)
  if (statements.length === 0) return
  const place = { crisisId, statementId: random.pick(statements).id }
  await withdrawStatement(varde, await who(random.pick(['press', 'leader'])), place, 'Det var feil')
}

/** What is out and rests on what has fallen is put right. */
async function correct(course: Course): Promise<void> {
  const { varde, crisisId, who } = course
  const { statements } = await viewStatements(varde, await who('leader'), crisisId)
  const wrong = statements.find((one) => one.state === 'out' && one.changedFacts.length > 0 && one.correctedBy === null)
  if (wrong) await say(course, wrong.id)
}

async function liftStop(course: Course): Promise<void> {
  const given = { ground: 'told' as const, source: 'Operasjonsleder i politiet' }
  await liftHardStop(course.varde, await course.who('leader'), course.crisisId, given)
}

/** Somebody with authority is away, without a deputy. */
async function leaveWork({ db, random, varde }: Course): Promise<void> {
  const person = random.pick(['per_head', 'per_region'])
  await sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id)
            values (${`abs_${person.slice(4)}${varde.now().getTime()}`}, ${person}, ${varde.now()},
                    ${new Date(varde.now().getTime() + 30 * MINUTE)}, null)`.execute(db)
}
