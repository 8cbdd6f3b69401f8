import { changeKnown, statementsSeen } from '../acts.ts'
import { approve, cameWith, goOn, keep, letGo, type Path, pagesWith, propose, sure } from './path.ts'

/** How far words have come when what they deny turns out to be so: asked about, approved, with some of own staff, with everybody. */
const COME = { asked: [], approved: [], begun: [3], out: [10, 10] } as const

/** Words say what the room says to a rumour; then the rumour is confirmed: nobody more is told that it is not so. */
export const deniedRumour: Path = async (course) => {
  const { random, fault } = course
  const text = `Broen bro${course.name} er sprengt`
  const counter = `Broen bro${course.name} er ikke sprengt`
  const rumour = await keep(course, { state: 'rumour', text, counter, source: 'Sosiale medier' })
  const said = await propose(course, { fact: await sure(course), says: [`${counter}.`] })
  const come = random.pick(['asked', 'approved', 'begun', 'out'] as const)
  if (come !== 'asked') await approve(course, said)
  for (const share of COME[come]) await goOn(course, share)
  const [since, read] = [course.seen.came.length, await pagesWith(course, counter)]
  await changeKnown(course, rumour, { ...rumour.content, state: 'confirmed', counter: '' })
  await approve(course, said)
  await letGo(course)
  for (let turn = 0; turn < 2; turn++) await goOn(course)
  for (const { to } of cameWith(course, counter, since))
    fault('falseLeft', `${to} got statement ${said.number}, which denies what is confirmed`)
  for (const url of await pagesWith(course, counter))
    if (!read.includes(url)) fault('falseLeft', `${url} has statement ${said.number} since it denies what is confirmed`)
  const one = (await statementsSeen(course)).statements.find(({ id }) => id === said.id)!
  if (one.state === 'out' && one.changedFacts.length === 0)
    fault('twoTruths', `the room has statement ${said.number} as it was, and it denies what is confirmed`)
}
