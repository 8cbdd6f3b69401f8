import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, parseSlug, slugOf } from './slug.ts'

const ID = 'msg_01jabcdefg00007h2k9m3n4p5q'

test('when a title has Norwegian and Sámi letters, the address is plain', () => {
  expect(slugOf(ID, 'nb', 'Færre må vente på Šaddá!')).toBe('faerre-ma-vente-pa-sadda-7h2k9m3n4p5q-nb')
})

test('when there is no title or no letter in it, the address still works', () => {
  expect(slugOf(ID, 'ar', 'الماء')).toBe('melding-7h2k9m3n4p5q-ar')
  expect(slugOf(ID, 'nb', null)).toBe('melding-7h2k9m3n4p5q-nb')
})

test('when any title is made an address, key and language are read back from it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom('nb', 'nn', 'en', 'ar', 'zh-Hans'),
      (title, language) => {
        const slug = slugOf(ID, language, title)
        expect(slug.length).toBeLessThan(90)
        expect(parseSlug(slug)).toEqual({ key: keyOf(ID), language: language.toLowerCase() })
      },
    ),
  )
})

test('when an address is none of ours, it is nothing', () => {
  for (const slug of ['', 'rss.xml', 'vannet-er-stengt', '../x-7h2k9m3n4p5q-nb', 'A-7h2k9m3n4p5q-nb'])
    expect(parseSlug(slug)).toBeNull()
})
