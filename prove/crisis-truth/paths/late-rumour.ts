import { approve, cameWith, goOn, keep, letGo, type Path, pagesWith, propose, sure } from './path.ts'

/** Words say on somebody's word what the room hears as a rumour after the yes: what is not public by then reaches nobody more. */
export const lateRumour: Path = async (course) => {
  const { random, fault } = course
  const text = `Tanken tank${course.name} lekker`
  const said = await propose(course, { fact: await sure(course), says: [`${text}.`], loose: [`${text}.`] })
  await approve(course, said)
  // Some of own staff have it, or nobody has.
  if (random.chance(0.5)) await goOn(course, 3)
  const [since, read] = [course.seen.came.length, await pagesWith(course, text)]
  await keep(course, { state: random.pick(['rumour', 'unconfirmed'] as const), text, source: 'Sosiale medier' })
  await letGo(course)
  for (let turn = 0; turn < 2; turn++) await goOn(course)
  // What is public stays so: it has not fallen, as it was never confirmed.
  if (read.length > 0) return
  for (const { to } of cameWith(course, text, since))
    fault('falseLeft', `${to} got statement ${said.number}, which says what is a rumour by now`)
  for (const url of await pagesWith(course, text))
    fault('falseLeft', `${url} has statement ${said.number}, which says what is a rumour by now`)
}
