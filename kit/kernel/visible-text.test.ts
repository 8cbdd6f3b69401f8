import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleText } from './visible-text.ts'

test('when a text holds signs that hide or turn what stands beside them, they are gone, wherever in the body', () => {
  expect(visibleText({ reason: 'Fe\u202Ela\u202C', parts: [{ text: '\uFEFFHei\u200B' }], at: 3, is: null })).toEqual({
    ...{ reason: 'Fela', parts: [{ text: 'Hei' }], at: 3, is: null },
  })
})

test('when a text is of invisible signs alone it is empty; white space alone is as it was, and a password too', () => {
  expect(visibleText({ reason: '\u200B\u202E \u200D', gap: '  ', password: 'a\u200Bb' })).toEqual({
    ...{ reason: '', gap: '  ', password: 'a\u200Bb' },
  })
})

test('when a script needs joiners and marks, and when an emoji is joined, they stay', () => {
  for (const text of ['می\u200Cخواهم', 'abc \u200Eابج\u200F', '👩\u200D🚒', 'sam\u00ADtale'])
    expect(visibleText(text)).toBe(text)
})

test('when a text is of signs that show nothing, whatever they are called, it is empty', () => {
  for (const blank of [
    '\u3164',
    '\u2800',
    '\uFFA0',
    '\u034F',
    '\uFE0F',
    '\u115F',
    '\u{E0020}',
    '\u00AD',
    '\u{E0100}',
    '\u180E',
  ])
    for (const text of [blank, `${blank} ${blank}`, `\u200B${blank}`])
      expect(visibleText({ reason: text })).toEqual({ reason: '' })
})

test('when signs that show nothing stand between letters they are gone; emoji, flags and digits in keys are as they were', () => {
  expect(visibleText('Fe\u3164i\u034Fl \uFFA0ve\uFE0Fg')).toBe('Feil veg')
  for (const text of [
    '❤\uFE0F',
    '👩🏽\u200D🚒',
    '1\uFE0F\u20E3',
    '🏳\uFE0F\u200D🌈',
    '🏴\u{E0067}\u{E0062}\u{E007F}',
    '⠓⠑⠊⠀⠓⠑⠊',
    '☎\uFE0E',
  ])
    expect(visibleText(text)).toBe(text)
  // Persian, Sorani and Arabic need joiners, and Chinese its variants.
  for (const text of ['نامه\u200Cها', 'ده\u200Cکات', 'ه\u200D', '葛\u{E0100}城']) expect(visibleText(text)).toBe(text)
})

test('when a text has been read as a reader sees it, reading it again changes nothing', () => {
  const sign = fc.constantFrom(
    ...'ab 1👩字',
    '\u200B',
    '\u3164',
    '\uFE0F',
    '\u2800',
    '\u202E',
    '\u200D',
    '\u00AD',
    '\u034F',
  )
  const seen = (text: string) => visibleText(text) as string
  fc.assert(fc.property(fc.string({ unit: sign }), (text) => seen(seen(text)) === seen(text)))
})
