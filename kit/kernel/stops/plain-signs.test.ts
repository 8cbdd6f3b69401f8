import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainReadings } from './plain-signs.ts'

test('when a text has unseen or unusual signs, it is read in plain ones, and every place leads back to what was written', () => {
  const written = 'Inn\u00adsatt e\u0301n'
  const [{ text, startOf, endOf }, ...more] = plainReadings(written) as [ReturnType<typeof plainReadings>[0]]
  expect([text, more]).toEqual(['Innsatt én', []])
  expect(written.slice(startOf(0), endOf(7))).toBe('Inn\u00adsatt')
  expect(written.slice(startOf(8), endOf(10))).toBe('e\u0301n')
})

test('when a digit is raised, the text is read with it as a mark and as a digit', () => {
  expect(plainReadings('7 m² og ½').map(({ text }) => text)).toEqual(['7 m² og ½', '7 m2 og 1⁄2'])
})

test('when any text is read, places stay in order and inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (written) => {
      for (const { text, startOf, endOf } of plainReadings(written))
        for (let at = 0; at < text.length; at++) {
          expect(startOf(at)).toBeLessThan(endOf(at + 1))
          expect(endOf(at + 1)).toBeLessThanOrEqual(written.length)
        }
    }),
  )
})
