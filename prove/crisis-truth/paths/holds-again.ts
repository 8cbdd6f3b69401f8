import { changeKnown, statementsSeen } from '../acts.ts'
import { movePromise } from '../leader-acts.ts'
import { approve, goOn, letGo, type Path, pagesWith, propose, sure } from './path.ts'

const DOUBT = 'kke lenger bekreftet'

/** What is out falls and is confirmed again in the same words, or only who says it is put down better: no page doubts what the room has confirmed. */
export const holdsAgain: Path = async (course) => {
  const { random, fault } = course
  const fact = await sure(course)
  const said = await propose(course, { fact, says: [] })
  await approve(course, said)
  await letGo(course)
  for (let turn = 0; turn < 3; turn++) await goOn(course)
  const turn = async (change: object) => {
    Object.assign(fact.content, change)
    await changeKnown(course, fact, fact.content)
    fact.revision++
  }
  if (random.chance(0.7)) {
    await turn({ state: 'unconfirmed' })
    // Whatever the page says next, it says beside that it doubts the words.
    if (random.chance(0.7)) await movePromise(course)
    if (random.chance(0.5)) await goOn(course)
  }
  await turn({ state: 'confirmed', source: `Vakthavende ${random.below(9)}` })
  await goOn(course)
  const { statements } = await statementsSeen(course)
  const { standing, changedFacts } = statements.find(({ id }) => id === said.id)!
  if (standing === 'stands' && changedFacts.length > 0)
    fault('twoTruths', `statement ${said.number} is wrong in the room, and it is confirmed again`)
  for (const url of await pagesWith(course, `${DOUBT}: ${said.title}`))
    fault('twoTruths', `${url} doubts statement ${said.number}, and it is confirmed again`)
}
