import { expect, it } from 'vitest'
import { DUTIES } from '../caller.ts'
import { CAPABILITIES } from './rights.ts'
import { byArea, rightsOf, shownRights } from './shown.ts'

it('when one duty is chosen, only what it gives stands there, with how far it carries', () => {
  const leader = rightsOf(shownRights(), 'leader')
  expect(leader.find(({ capability }) => capability === 'organisation.give-leader')?.grants).toEqual([
    { reach: 'below', duties: ['leader'] },
  ])
  expect(leader.map(({ capability }) => capability)).not.toContain('access.administer')
})

it('when no duty is chosen, every right stands there once, in its area', () => {
  const shown = [...byArea(rightsOf(shownRights(), null)).values()].flat()
  expect(shown.map(({ capability }) => capability)).toEqual(CAPABILITIES)
})

it('when the duties are put together, they have the whole table between them', () => {
  const had = new Set(DUTIES.flatMap((duty) => rightsOf(shownRights(), duty).map(({ capability }) => capability)))
  expect(had.size).toBe(CAPABILITIES.length)
})
