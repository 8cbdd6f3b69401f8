import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smsNumber, smsSize, smsText } from './sms-parts.ts'

describe('the size of an SMS', () => {
  it.each([
    ['', 'gsm-7', 0, 1],
    ['æøåÆØÅ', 'gsm-7', 6, 1],
    ['a'.repeat(160), 'gsm-7', 160, 1],
    ['a'.repeat(161), 'gsm-7', 161, 2],
    ['a'.repeat(306), 'gsm-7', 306, 2],
    ['a'.repeat(307), 'gsm-7', 307, 3],
    ['€', 'gsm-7', 2, 1],
    ['€'.repeat(80), 'gsm-7', 160, 1],
    // 76 pairs fill 152 of 153 septets; a pair is never split over two parts.
    ['€'.repeat(153), 'gsm-7', 306, 3],
    ['š', 'ucs-2', 1, 1],
    ['ب'.repeat(70), 'ucs-2', 70, 1],
    ['ب'.repeat(71), 'ucs-2', 71, 2],
    ['🔥'.repeat(35), 'ucs-2', 70, 1],
    // 33 pairs fill 66 of 67 units.
    ['🔥'.repeat(67), 'ucs-2', 134, 3],
  ])('when the text is %j, it is %s, %i units, %i parts', (text, encoding, units, parts) => {
    expect(smsSize(text)).toMatchObject({ encoding, units, parts })
  })
})

describe('the text of an SMS', () => {
  const link = 'https://varde.example.no/k/aaaaaaaaaaaaaaaaaaaaaaaa'

  it('when it fits, it is whole, marked, plain and followed by the link', () => {
    const text = smsText({ text: '«Besøk» stenges – les mer…', link, mark: 'DEMO' })
    expect(text).toBe(`DEMO: "Besøk" stenges - les mer...\n${link}`)
    expect(smsSize(text).encoding).toBe('gsm-7')
  })

  it('when it is in other letters, nothing is changed', () => {
    expect(smsText({ text: 'الزيارات «مغلقة»', link: null })).toBe('الزيارات «مغلقة»')
  })

  it('when it is too long, it ends at a word and the link is whole, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 1500 }),
        fc.integer({ min: 1, max: 4 }),
        (words, maxParts) => {
          const text = smsText({ text: words, link, maxParts })
          expect(text.endsWith(link)).toBe(true)
          expect(smsSize(text).parts).toBeLessThanOrEqual(maxParts)
          expect(text.isWellFormed()).toBe(true)
        },
      ),
    )
    expect(smsText({ text: 'ord '.repeat(200), link, maxParts: 1 })).toMatch(/ord\.\.\.\n/)
  })
})

describe('a mobile number', () => {
  it.each([
    ['998 87 766', '+4799887766'],
    ['+47 41 00 00 00', '+4741000000'],
    ['0047 41000000', '+4741000000'],
    ['+46 70 123 45 67', '+46701234567'],
    ['22 00 00 00', null],
    ['+4722000000', null],
    ['ikke noe', null],
    ['', null],
  ])('when it is %j, the gateway gets %j', (text, expected) => expect(smsNumber(text)).toBe(expected))
})
