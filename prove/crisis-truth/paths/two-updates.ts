import { besideIt } from './other-room.ts'
import { approve, cameWith, goOn, isOutside, letGo, type Path, pagesWith, propose, sure } from './path.ts'

/** Two updates wait at one stop when it is lifted: who waited there gets the newest alone. */
export const twoUpdates: Path = async (course) => {
  const { random, fault } = course
  const room = course.done.stop === 'next-of-kin' ? course : await besideIt(course)
  const fact = await sure(room)
  const older = await propose(room, { fact, says: [] })
  await approve(room, older)
  if (random.chance(0.5)) await goOn(room)
  const newer = await propose(room, { fact, says: [] })
  await approve(room, newer)
  await goOn(room)
  const since = room.seen.came.length
  await letGo(room)
  for (let turn = 0; turn < 2; turn++) await goOn(room)
  for (const { to } of cameWith(room, older.title, since).filter(isOutside))
    fault('outOfOrder', `${to} got statement ${older.number} after the stop, where ${newer.number} waited too`)
  for (const url of await pagesWith(room, older.title))
    fault('outOfOrder', `${url} has statement ${older.number} after the stop, where ${newer.number} waited too`)
}
