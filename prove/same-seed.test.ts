import { expect, test } from 'vitest'
import { z } from 'zod'
import { randomOf } from './crisis-truth/random.ts'
import { nextStep, openingOf, scenarioOf } from './crisis-truth/steps.ts'
import { bodyOf } from './doors/body.ts'
import { Words } from './doors/words.ts'
import { sampleOf } from './gates/sample.ts'
import { anyRows, diceFrom } from './who-answers/rows.ts'

/** What a proof draws by a seed, as far as nothing that it meets in the house decides. */
const DRAWN: Record<string, (seed: number) => unknown> = {
  'crisis-truth, its courses': (seed) =>
    [0, 1, 2, 3].map((run) => {
      const random = randomOf(seed * 100_003 + run)
      const { begins, scenario } = openingOf(run)
      const kind = scenarioOf(scenario, random)
      const steps = Array.from({ length: 40 }, (_, step) => nextStep(random, begins, step))
      return { kind, steps: steps.map(({ does, minutes }) => `${does.name} after ${minutes}`) }
    }),
  'who-answers, its rosters': (seed) => {
    const dice = diceFrom(seed)
    return [1, 2, 3, 4, 5].map(() => anyRows(dice))
  },
  'gates, what is sent': (seed) => sampleOf({ body: SENT }, seed, {}),
  'doors, what is written': (seed) => {
    const words = new Words(seed)
    const making = { below: words.below, idFor: () => null, say: () => `${words.canary()} ${words.tag()}` }
    return [1, 2, 3, 4, 5].map(() => bodyOf(FORM, making))
  },
}
const SENT = z.object({ title: z.string().min(3), kind: z.enum(['a', 'b', 'c']), days: z.array(z.iso.date()).max(3) })
const FORM = {
  type: 'object',
  properties: { title: { type: 'string' }, kind: { enum: ['a', 'b', 'c'] }, isOpen: { type: 'boolean' } },
}

test.each(Object.entries(DRAWN))(
  'when %s are drawn twice from one seed, they are the same; from another they are not',
  (_, draw) => {
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  },
)
