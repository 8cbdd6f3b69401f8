import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersIn, wrapText } from './wrap-text.ts'

test('when a text is wrapped, no line is longer than asked, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 4, max: 40 }), (text, letters) => {
      const lines = wrapText(text, letters)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(letters)
      const bare = (said: string) => said.replaceAll(/[\s-]/g, '')
      expect(bare(lines.join(''))).toBe(bare(text))
    }),
  )
})

test('when there are more lines than there is room for, the last ends with an ellipsis', () => {
  expect(wrapText('one two three four', 5, 2)).toEqual(['one', 'two…'])
  expect(wrapText('samfunnssikkerhet', 10)).toEqual(['samfunns-', 'sikkerhet'])
  expect(lettersIn(160, 15)).toBe(19)
})
