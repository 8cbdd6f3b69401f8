import { expect, it } from 'vitest'
import { proof } from './doors.ts'

const order = { seed: 1, sizes: { rounds: 1, share: 10 } }

it('when a canary is written in the fields that can be written, none of them gets out', async () => {
  const { fieldsOut, withoutDoor, letters, parts } = await proof.run({ ...order, without: null })
  expect(withoutDoor).toBe(0)
  expect(fieldsOut).toBeGreaterThan(10)
  expect(letters).toBeGreaterThan(2)
  expect(parts).toBe(3)
}, 240_000)

it('when the stops are off, the proof sees it', async () => {
  const said: string[] = []
  const say = (line: string) => said.push(line)
  const { withoutDoor } = await proof.run({ ...order, sizes: { rounds: 0 }, without: 'stops', say })
  expect(said).toHaveLength(withoutDoor as number)
  const ways = ['message: body', 'note to the ministry: facts', 'picture beside a release: caption']
  for (const way of ways) expect(said).toContain(`came out past the door: ${way}`)
}, 240_000)
