import { formatClock } from '../../../kit/i18n/formats.ts'
import type { Course } from '../acts.ts'
import {
  approve,
  cameWith,
  goOn,
  keep,
  later,
  letGo,
  type Path,
  pagesWith,
  propose,
  refusal,
  type Said,
  sure,
} from './path.ts'

const MORE = ['Vi sier mer kl.', 'Mer informasjon kommer kl.', 'Neste melding kommer kl.'] as const

/** Words promise more by a clock, which is that of the promise or another: they reach nobody when that time has passed. */
export const otherClock: Path = async (course) => {
  const { random, fault, varde } = course
  const at = later(course, random.pick([10, 20, 30]))
  const promise = `${random.pick(MORE)} ${formatClock(at, 'nb')}`
  const said = await promising(course, promise, at)
  await approve(course, said)
  if (random.chance(0.5)) await goOn(course, 3)
  varde.setClock(later(course, 45))
  const [since, read] = [course.seen.came.length, await pagesWith(course, promise)]
  await letGo(course)
  for (let turn = 0; turn < 2; turn++) await goOn(course)
  for (const { to } of cameWith(course, promise, since))
    fault('pastPromises', `${to} got statement ${said.number}, which says «${promise}», and that has passed`)
  for (const url of await pagesWith(course, promise))
    if (!read.includes(url))
      fault('pastPromises', `${url} has statement ${said.number} since, which says «${promise}», and that has passed`)
}

/** By another clock than that of the promise, on somebody's word or as a fact of the room; where that is refused, as it must be, by that of the promise. */
async function promising(course: Course, promise: string, at: Date): Promise<Said> {
  const fact = await sure(course)
  const isKnown = course.random.chance(0.5)
  if (isKnown) await keep(course, { text: promise })
  const words = { fact, says: [`${promise}.`] }
  const taken: Said[] = []
  const other = propose(course, { ...words, loose: isKnown ? [] : words.says, nextAt: later(course, 90) })
  const refused = await refusal(other.then((one) => taken.push(one)))
  if (taken[0]) return taken[0]
  if (refused !== 'crisis.promise-elsewhere')
    course.fault('pastPromises', `«${promise}» by another clock than that of the promise: ${refused}`)
  return propose(course, { ...words, nextAt: at })
}
