import { expect, it } from 'vitest'
import { countedWaves, reachOfGroups } from './reach.ts'

const wave = (id: string, audienceKinds: string[], languages: string[]) => ({
  id,
  audienceKinds,
  statementId: 's',
  isOwn: true,
  languages,
})

it('when words are in Norwegian alone, those who need another language wait, and whoever reads the other Norwegian does not', () => {
  const needed = [{ group: 'inmates' as const, languages: ['nn', 'en', 'ar'] }]
  expect(countedWaves([wave('a', ['inmates', 'convicted'], ['nb']), wave('b', ['staff'], ['nb'])], needed)).toEqual([
    { id: 'a', statementId: 's', group: 'inmates', isOwn: true, waits: ['en', 'ar'] },
    { id: 'b', statementId: 's', group: 'staff', isOwn: true, waits: [] },
  ])
  expect(countedWaves([wave('a', ['inmates'], ['nb', 'en', 'ar'])], needed)[0]!.waits).toEqual([])
})

it('when two statements are rehearsed for the same people, they are not added', () => {
  const rehearsed = (statementId: string, total: number) => ({
    group: 'staff' as const,
    statementId,
    total,
    reached: 3,
  })
  const staff = reachOfGroups([], [rehearsed('one', 4), rehearsed('one', 2), rehearsed('two', 5)])[0]
  expect(staff).toEqual({ group: 'staff', reached: 6, of: 6, confirmed: 0, isRehearsed: true })
})
