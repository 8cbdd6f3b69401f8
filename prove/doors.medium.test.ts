import { expect, it } from 'vitest'
import { COURSES } from './doors/courses.ts'
import { proof } from './doors.ts'

const order = { seed: 1, sizes: { rounds: 1, share: 10 } }
const parts = COURSES.flatMap(({ name, parts }) => Object.keys(parts).map((part) => `${name}: ${part}`))
/** What the proof says with a guard off, in courses alone. */
async function without(guard: string, sizes: Record<string, number> = {}) {
  const said: string[] = []
  const counted = await proof.run({
    ...order,
    sizes: { rounds: 0, ...sizes },
    without: guard,
    say: (line) => said.push(line),
  })
  return { said, counted }
}

it('when a canary is written in the fields that can be written, none of them gets out', async () => {
  const { fieldsOut, letters, ended, ...zero } = await proof.run({ ...order, without: null })
  expect(zero).toMatchObject({ withoutDoor: 0, withoutCourse: 0, beforeYes: 0, waysUnread: 0 })
  expect(fieldsOut).toBeGreaterThan(40)
  expect(letters).toBeGreaterThan(20)
  expect(ended).toBeGreaterThan(0)
})

it('when the stops are off, the proof sees every part of every course', async () => {
  const { said, counted } = await without('stops')
  expect(said).toHaveLength(counted.withoutDoor as number)
  expect(said.sort()).toEqual(parts.map((part) => `came out past the door: ${part}`).sort())
})

it('when nobody waits for a yes, the proof sees that it is out; when a course is left out, it names the fields that no words come to', async () => {
  const { said, counted } = await without('yes', { leftOut: 1 })
  expect(counted.withoutCourse).toBe(1)
  expect(said).toContain('no course brings words there: crisis.public_status_question.texts')
  // A letter brings the words of the survey; what it asks is read by whoever has the letter.
  const apart = /^survey by invitation: question|^answer on the status page/
  for (const part of [...parts, 'telephone of a unit: telephone', 'numbers of the press duty: primary'])
    if (!apart.test(part)) expect.soft(said).toContain(`was outside before anybody said yes: ${part}`)
})

it.each([
  ['embargo', 'release under embargo'],
  ['frozen', 'approved words, written anew'],
])('when what keeps it is off (%s), the proof sees it', async (guard, field) => {
  const { said, counted } = await without(guard)
  expect(said).toEqual([`came out past the door: ${field}`])
  expect(counted.withoutDoor).toBe(1)
})
