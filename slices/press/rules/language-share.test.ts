import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countLanguages,
  countsAs,
  languageAdvice,
  type PublishedText,
  quarterOf,
  shareOfNynorsk,
} from './language-share.ts'

const CENTRAL = { leastNb: 25, leastNn: 25 }
const published = (languages: string[], sourceLanguage = languages[0]!): PublishedText => ({
  id: 'msg_1',
  at: new Date('2026-03-10T09:00:00Z'),
  unitId: 'unt_1',
  languages,
  sourceLanguage,
  words: { nb: 100, nn: 90 },
})

describe('the share of bokmål and nynorsk', () => {
  test.each([
    [['nb'], 'nb', 'nb'],
    [['nn', 'en'], 'en', 'nn'],
    [['nb', 'nn'], 'nn', 'nn'],
    [['nb', 'nn'], 'nb', 'nb'],
    [['nb', 'nn', 'en'], 'en', 'nb'],
    [['en', 'se'], 'en', null],
  ])('when a text is in %j and was written in %s first, it counts as %s', (languages, source, as) => {
    expect(countsAs(published(languages, source))).toBe(as)
  })

  test('when a pair is published, it counts once, and its words in the language it counts as', () => {
    const count = countLanguages([published(['nb', 'nn'], 'nn'), published(['nb']), published(['en'])])
    expect(count).toEqual({ nb: 1, nn: 1, pairs: 1, words: { nb: 100, nn: 90 }, others: 1 })
    expect(shareOfNynorsk(count)).toBe(50)
    expect(shareOfNynorsk({ nb: 0, nn: 0 })).toBeNull()
  })

  test.each([
    [
      { nb: 0, nn: 0 },
      { isRight: null, next: null, texts: 0 },
    ],
    [
      { nb: 9, nn: 0 },
      { isRight: false, next: 'nn', texts: 3 },
    ],
    [
      { nb: 1, nn: 9 },
      { isRight: false, next: 'nb', texts: 2 },
    ],
    [
      { nb: 3, nn: 1 },
      { isRight: true, next: 'nn', texts: 0 },
    ],
    [
      { nb: 2, nn: 2 },
      { isRight: true, next: null, texts: 0 },
    ],
  ])('when %j are out, the advice is %j', (count, advice) => {
    expect(languageAdvice(count, CENTRAL)).toEqual(advice)
  })

  test('when the advice is followed, it is right at last, and stays so for ever', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.array(fc.constantFrom('nb' as const, 'nn' as const), { maxLength: 40 }),
        (nb, nn, wishes) => {
          const count = { nb, nn }
          const start = languageAdvice(count, CENTRAL)
          if (start.next && !start.isRight) count[start.next] += start.texts
          if (count.nb + count.nn < 4) return
          expect(languageAdvice(count, CENTRAL).isRight).not.toBe(false)
          for (const wish of wishes) {
            count[languageAdvice(count, CENTRAL).next ?? wish]++
            expect(languageAdvice(count, CENTRAL).isRight).toBe(true)
          }
        },
      ),
    )
  })

  test('when a day is given, it falls in its quarter', () => {
    expect(['2026-01-31', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-1',
      '2026-1',
      '2026-2',
      '2026-4',
    ])
  })
})
