import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkConfidentiality } from './check-confidentiality.ts'
import { identityNumberKind } from './identity-number.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** The valid number with this date and individual number, or null where the control digits do not exist. */
function withControlDigits(first9: string): string | null {
  const sum = (weights: number[], digits: string) => weights.reduce((s, w, i) => s + w * Number(digits[i]), 0)
  const control = (rest: number) => (11 - (rest % 11)) % 11
  const first = control(sum([3, 7, 6, 1, 8, 9, 4, 5, 2], first9))
  const second = control(sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], first9 + first))
  return first > 9 || second > 9 ? null : `${first9}${first}${second}`
}

const identityNumber = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    individual: fc.integer({ min: 0, max: 999 }),
    dayPlus: fc.constantFrom(0, 40),
    monthPlus: fc.constantFrom(0, 40, 65, 80),
  })
  .map(({ day, month, year, individual, dayPlus, monthPlus }) =>
    withControlDigits(two(day + dayPlus) + two(month + monthPlus) + two(year) + String(individual).padStart(3, '0')),
  )
  .filter((number) => number !== null)

/** Anything may stand around the number, but a digit directly beside it would make it another number. */
const around = fc.oneof(
  fc.constantFrom('', ' ', 'Fødselsnummer: ', '(', 'den 3. ', 'nr. 5 ', ', ', '\n', 'født', '«', '12 '),
  fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\d/g, 'x')),
)

const checksOf = (text: string) =>
  checkConfidentiality({ language: 'nb', title: '', blocks: [{ kind: 'paragraph', text }] }).map(
    ({ check, excerpt }) => [check, excerpt],
  )

describe('numbers that point at a person', () => {
  it('when a valid identity number stands anywhere, whole or with a space after six digits, it is found', () => {
    fc.assert(
      fc.property(
        identityNumber,
        fc.constantFrom('', ' ', '\u00a0', '-'),
        around,
        around,
        (number, gap, before, after) => {
          const written = number.slice(0, 6) + gap + number.slice(6)
          const text = before.replace(/\d$/, '') + written + after.replace(/^\d+/, '')
          expect(checksOf(text)).toContainEqual(['identity-number', written])
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('when a letter stands beside it whose capital is also a mark, the number alone is marked', () => {
    expect(checksOf('Se 41010000023\u03b9\u0313')).toEqual([['identity-number', '41010000023']])
  })

  it('when a control digit is wrong, it is not called an identity number', () => {
    fc.assert(
      fc.property(identityNumber, fc.integer({ min: 1, max: 9 }), fc.constantFrom(9, 10), (number, add, at) => {
        const wrong = number.slice(0, at) + ((Number(number[at]) + add) % 10) + number.slice(at + 1)
        expect(identityNumberKind(wrong)).toBeNull()
        expect(checksOf(`Se ${wrong}.`).map(([check]) => check)).not.toContain('identity-number')
      }),
    )
  })

  it('when signs that are not seen, other digits or other groups divide an identity number, it is found where it stands', () => {
    const number = '13097248022'
    for (const written of [
      '130972\u00ad48022',
      '130972\u200b48022',
      '1\u20603\u200d097248022',
      '130972/48022',
      '１３０９７２４８０２２',
      '١٣٠٩٧٢٤٨٠٢٢',
      '1309 7248 022',
      '13 09 72 48 022',
      '130-972-480-22',
      '130972 \u2212 48022',
      '1 3 0 9 7 2 4 8 0 2 2',
      '130972480²²',
      '①③⓪⑨⑦②④⑧⓪②②',
    ])
      expect([written, checksOf(`Nummeret er ${written}, sa de.`)]).toEqual([written, [['identity-number', written]]])
    // A mark of a footnote is no digit of the number.
    expect(checksOf(`${number}²`)).toEqual([['identity-number', number]])
    expect(checksOf(`Se https://x.example/?n=${number}`).map(([check]) => check)).toContain('identity-number')
  })

  it.each([
    ['01819012345 er ikke et gyldig nummer', ['near-identity-number']],
    ['Organisasjonsnummer 911 830 868 og 911830868', []],
    ['Betal til 1234.56.78903 eller 1234 56 78903', ['account-number', 'account-number']],
    ['Ring 22 33 44 55, 912 34 567, +47 91234567 eller 0047 41 23 45 67.', Array(4).fill('telephone-number')],
    ['91234567/41234567, 912 34 567 413 45 678 og kl. 15 912 34 567', Array(5).fill('telephone-number')],
    ['Beløpet er 912 345 678, og 10.20.30.40 og 22,33445566 er ingen numre.', []],
    ['Ring 800 80 000 eller 116 006 eller 02800.', []],
    ['Det koster 22 334 455 kroner, kr 22334455 og 45 000 000 kr.', []],
    ['I 2024 2025 og 20261125 og 25.11.2026 kl. 14.30', []],
    ['Sak 2024/12345, 21/04567-3 og 24-012345TVI-TOSL/05.', Array(3).fill('case-number')],
    ['Politiets saknr 12345678 og dok.nr. 04/01', ['case-number', 'case-number']],
    ['Skoleåret 2025/2026, uke 48/2026, 11/2026, 24/7, 1/2 og 21/04', []],
    ['Prop. 143 L (2019–2020), ISO 27001 og LOV-2001-05-18-21', []],
    ['test.testesen@gmail.com og test.testesen@firma.no', ['private-email', 'private-email']],
    ['post@firma.no, presse@firma.no og postmottak@kriminalomsorg.no', []],
  ])('when the text is %j, exactly the right remarks come', (text, expected) => {
    expect(checksOf(text).map(([check]) => check)).toEqual(expected)
  })

  it('when the number or address is the agency’s own, it stops nothing', () => {
    const blocks = [{ kind: 'paragraph' as const, text: 'Pressevakt: +47 912 34 567, test.testesen@varde.no' }]
    const known = { telephones: ['91234567'], emails: ['@varde.no'] }
    expect(checkConfidentiality({ language: 'nb', title: '', blocks, known })).toEqual([])
  })
})
