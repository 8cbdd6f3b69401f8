import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { type Choice, mayOpen, opensMore } from './named.ts'

const of = (level: Choice['level'], ...personIds: string[]): Choice => ({ level, personIds })

describe('when a level changes', () => {
  it.each([
    [of('unit'), of('named', 'a'), false],
    [of('agency'), of('unit'), false],
    [of('named', 'a'), of('unit'), true],
    [of('unit'), of('agency'), true],
    [of('named', 'a', 'b'), of('named', 'a'), false],
    [of('unit'), of('unit'), false],
  ])('from %j to %j asks for a reason: %s', (before, after, asks) => expect(opensMore(before, after)).toBe(asks))

  it('asks for a reason when somebody comes to who could not see it before', () =>
    expect(opensMore(of('named', 'a'), of('named', 'a', 'b'))).toBe(true))
})

describe('when somebody wants to open what is shielded', () => {
  const caller = (kind: Caller['kind'], duty: 'leader' | 'administrator', unitIds: string[]): Caller => ({
    ...{ kind, id: 'per_x', name: 'Test Testesen', language: 'nb', unitId: 'unt_kdi' },
    duties: [{ duty, unitId: 'unt_kdi', unitIds }],
  })
  it('a leader in the line may', () =>
    expect(mayOpen(caller('person', 'leader', ['unt_kdi', 'unt_halden']), 'unt_halden')).toBe(true))
  it('a leader beside it may not', () =>
    expect(mayOpen(caller('person', 'leader', ['unt_bergen']), 'unt_halden')).toBe(false))
  it('an administrator may not by that alone', () =>
    expect(mayOpen(caller('person', 'administrator', ['unt_halden']), 'unt_halden')).toBe(false))
  it('a token may not', () => expect(mayOpen(caller('token', 'leader', ['unt_halden']), 'unt_halden')).toBe(false))
})
