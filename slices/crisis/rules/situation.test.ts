import { expect, it } from 'vitest'
import { reachOfWaves, toldFacts } from './situation.ts'

const fact = (text: string, state: 'confirmed' | 'unconfirmed' | 'rumour', minute: number) => ({
  ...{ text, state, source: 'Vaktleder', counter: '', police: 'none' as const },
  at: new Date(minute * 60_000),
})

it('when facts are told to others, only those confirmed are, in order, and of the rest the number alone', () => {
  const facts = [
    fact('To', 'confirmed', 2),
    fact('Kanskje', 'unconfirmed', 3),
    fact('Rykte', 'rumour', 4),
    fact('En', 'confirmed', 1),
  ]
  const told = toldFacts(facts)
  expect(told.facts.map((one) => one.text)).toEqual(['En', 'To'])
  expect(told.unconfirmed).toBe(1)
})

it('when several waves went to the same kind of people, their heads are added', () => {
  const wave = (kind: string, total: number, reached: number) => ({ audienceKinds: [kind], total, reached })
  expect(reachOfWaves([wave('staff', 10, 9), wave('press', 4, 4), wave('staff', 5, 1)])).toEqual([
    { kind: 'staff', total: 15, reached: 10 },
    { kind: 'press', total: 4, reached: 4 },
  ])
})
