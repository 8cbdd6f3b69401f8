import { sql } from 'kysely'
import { declare } from '../a-course.ts'
import type { Course } from '../acts.ts'
import {
  approve,
  cameWith,
  goOn,
  isOutside,
  keep,
  letGo,
  type Path,
  pagesWith,
  propose,
  refusal,
  sure,
} from './path.ts'

/** A second room at the same unit, where those closest are told first. */
export async function besideIt(course: Course): Promise<Course> {
  const { run, isNarrow, speaks, fault, seen } = course
  const named = { run, name: `${course.name}b`, kills: 0, isNarrow, speaks }
  const other = await declare(course, named, 'death', (count, what) => fault(count, `the other room: ${what}`))
  other.seen.came = seen.came
  other.beside.push(course)
  course.beside.push(other)
  return other
}

/** What one room's stop keeps from those who wait there is said by another room, before the stop stands or after, and reaches nobody of them. */
export const otherRoom: Path = async (course) => {
  const { random, fault } = course
  await letGo(course)
  const text = `Vinduet vindu${course.name} er knust`
  await keep(course, { text })
  const isFirst = random.chance(0.5)
  const said = await propose(course, { fact: await sure(course), says: [`${text}.`] })
  if (isFirst) await approve(course, said)
  const other = await besideIt(course)
  await keep(other, { text })
  const refused = await refusal(approve(course, said))
  for (let turn = 0; turn < 3; turn++) await goOn(course)
  for (const { to } of cameWith(course, text, 0).filter(isOutside))
    fault('falseLeft', `${to} got statement ${said.number}, which says what another room's stop holds`)
  for (const url of await pagesWith(course, text))
    fault('falseLeft', `${url} has statement ${said.number}, which says what another room's stop holds`)
  for (const kinds of await openedTo(course, said.id))
    fault('falseLeft', `statement ${said.number} left for ${kinds}, and says what another room's stop holds`)
  await letGo(other)
  if (refused) await approve(course, said)
  await goOn(course)
}

/** Who waits at the stop of a death, and has it all the same. */
async function openedTo({ db }: Course, statementId: string): Promise<string[]> {
  const { rows } = await sql<{ kinds: string }>`
    select array_to_string(w.audience_kinds, ', ') as kinds from dispatch.wave w join crisis.statement_part p on p.dispatch_id = w.dispatch_id
     where p.statement_id = ${statementId} and w.opened_at is not null and w.audience_kinds && '{press,public,relatives,inmates}'`.execute(
    db,
  )
  return rows.map(({ kinds }) => kinds)
}
