import { expect, test } from 'vitest'
import { pagesDiffer } from './who-answers/pages.ts'
import { tellingRoster } from './who-answers/telling.ts'
import { proof } from './who-answers.ts'

const run = (without: string | null, sizes: Record<string, number>) => proof.run({ seed: 1, sizes, without })

test('when rosters are drawn and cases are read, the engine and every page say what the oracle says', async () => {
  const counted = await run(null, { rosters: 40, pages: 4 })
  expect(Object.keys(counted)).toEqual(['asked', 'answersDiffer', 'nobody'])
  expect(counted.asked).toBeGreaterThan(10_000)
  expect(counted).toMatchObject({ answersDiffer: 0, nobody: 0 })
})

test.each(proof.guards)('when the engine has no %s, the proof fails', async (guard) => {
  const counted = await run(guard, { rosters: 20, pages: 0 })
  expect(counted.answersDiffer).toBeGreaterThan(0)
})

test('when some are away and others have the turn, each page says what the oracle says', async () => {
  const told = await pagesDiffer([tellingRoster()], null)
  expect([...told].filter(([, { asked, differ }]) => asked === 0 || differ > 0)).toEqual([])
})

test.each(['absence', 'shift'] as const)(
  'when a page does not know of a single %s, it is found, whichever page',
  async (guard) => {
    const blind = await pagesDiffer([tellingRoster()], guard)
    expect([...blind].filter(([, { differ }]) => differ === 0)).toEqual([])
  },
)
