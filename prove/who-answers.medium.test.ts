import { expect, test } from 'vitest'
import { proof } from './who-answers.ts'

const run = (without: string | null, sizes: Record<string, number>) => proof.run({ seed: 1, sizes, without })

test('when rosters are drawn and cases are read, the engine and every page say what the oracle says', async () => {
  const counted = await run(null, { rosters: 40, pages: 1 })
  expect(Object.keys(counted)).toEqual(['asked', 'answersDiffer', 'nobody'])
  expect(counted.asked).toBeGreaterThan(10_000)
  expect(counted).toMatchObject({ answersDiffer: 0, nobody: 0 })
})

test.each(proof.guards)(
  'when the engine has no %s, the proof fails',
  async (guard) => {
    const counted = await run(guard, { rosters: 20, pages: 0 })
    expect(counted.answersDiffer).toBeGreaterThan(0)
  },
  60_000,
)

test('when the pages have no line, the proof fails on the pages too', async () => {
  const [engine, pages] = [await run('line', { rosters: 1, pages: 0 }), await run('line', { rosters: 1, pages: 1 })]
  expect(pages.answersDiffer! - engine.answersDiffer!).toBeGreaterThan(0)
})
