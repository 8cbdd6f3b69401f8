import { describe, expect, test } from 'vitest'
import { followsNews, wordsOf } from './follower.ts'

const everything = { kinds: [], regions: [], words: '' }

describe('following the news', () => {
  test.each([
    [everything, { kind: 'notice', region: 'øst' }, true],
    [{ ...everything, kinds: ['press-release'] }, { kind: 'notice', region: null }, false],
    [{ ...everything, regions: ['øst'] }, { kind: 'notice', region: 'vest' }, false],
    [{ ...everything, regions: ['øst', 'vest'] }, { kind: 'notice', region: 'vest' }, true],
    [{ ...everything, regions: ['øst'] }, { kind: 'notice', region: null }, true],
  ])('when the choice is %j and the release is %j, it is wanted: %s', (choice, facts, wanted) => {
    expect(followsNews(choice, facts)).toBe(wanted)
  })

  test('when words are given, each is looked for once, and empty ones never', () => {
    expect(wordsOf('besøk, barn i fengsel;besøk,, ')).toEqual(['besøk', 'barn i fengsel'])
    expect(wordsOf(' , ')).toEqual([])
  })
})
