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
