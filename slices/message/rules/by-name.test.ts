import { describe, expect, it } from 'vitest'
import { type ByNameAsked, byNameFault, showsNames } from './by-name.ts'

const GROUNDS = ['infection-control']
const TODAY = '2026-03-10'
const asked = (over: Partial<ByNameAsked> = {}) =>
  byNameFault(
    { byName: true, ground: 'infection-control', until: '2026-04-10', audienceKinds: ['staff'], ...over },
    GROUNDS,
    TODAY,
  )

describe('names of those who have confirmed', () => {
  it('when they are asked for outside the closed list, without an end, or of those who speak for the staff, it is refused', () => {
    expect(asked()).toBeNull()
    expect(asked({ byName: false, ground: null, until: null })).toBeNull()
    expect(asked({ ground: null })).toBe('ground')
    expect(asked({ ground: 'curiosity' })).toBe('ground')
    expect(asked({ until: null })).toBe('until')
    expect(asked({ until: TODAY })).toBe('until')
    expect(asked({ until: '2027-03-11' })).toBe('until')
    expect(asked({ until: '2027-03-10' })).toBeNull()
    expect(asked({ audienceKinds: ['staff', 'unions'] })).toBe('unions')
  })

  it('when the last day has passed, or it was asked for under the old rule and is not out, names are seen no more', () => {
    expect(showsNames({ byName: true, byNameUntil: '2026-03-10' }, TODAY)).toBe(true)
    expect(showsNames({ byName: true, byNameUntil: '2026-03-09' }, TODAY)).toBe(false)
    expect(showsNames({ byName: true, byNameUntil: null }, TODAY)).toBe(false)
    expect(showsNames({ byName: false, byNameUntil: '2026-03-10' }, TODAY)).toBe(false)
  })
})
