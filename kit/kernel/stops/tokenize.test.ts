import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from './tokenize.ts'

const sentences = (text: string) => tokenize(text).map(({ start, end }) => text.slice(start, end))
const words = (text: string) => tokenize(text).flatMap((sentence) => sentence.words.map((word) => word.text))

describe('tokenize', () => {
  it.each([
    ['Vi møtes kl. 14.30 i avd. A. Ta med nøkkel.', ['Vi møtes kl. 14.30 i avd. A.', 'Ta med nøkkel.']],
    ['Det sa betjent T. Testesen i dag. Slik er det.', ['Det sa betjent T. Testesen i dag.', 'Slik er det.']],
    [
      'Det gjelder bl.a. Halden og f.eks. Ila. Slik er det.',
      ['Det gjelder bl.a. Halden og f.eks. Ila.', 'Slik er det.'],
    ],
    ['Fristen er 1. april. Da stenger vi.', ['Fristen er 1. april.', 'Da stenger vi.']],
    ['Se nr. 5 i jf. § 13. Det står der.', ['Se nr. 5 i jf. § 13.', 'Det står der.']],
    ['Det skjedde i 2024. Nå er det over.', ['Det skjedde i 2024.', 'Nå er det over.']],
    ['T. T. Testesen kom. Han gikk.', ['T. T. Testesen kom.', 'Han gikk.']],
    ['Vi har brød, ost osv. Mer kommer.', ['Vi har brød, ost osv.', 'Mer kommer.']],
    ['Prisen er 3.50 eller 1 000,75 kr. Det er alt.', ['Prisen er 3.50 eller 1 000,75 kr.', 'Det er alt.']],
    ['«Kommer du?» spurte hun. «Ja.»', ['«Kommer du?» spurte hun.', '«Ja.»']],
    ['Les mer på https://www.varde.no/a.b?c=1. Takk!', ['Les mer på https://www.varde.no/a.b?c=1.', 'Takk!']],
    ['Ja! Nei? Kanskje …', ['Ja!', 'Nei?', 'Kanskje']],
    ['Melk\nBrød og smør\nOst', ['Melk', 'Brød og smør', 'Ost']],
    ['Han sa nei… Så gikk han.', ['Han sa nei…', 'Så gikk han.']],
    ['I 1. og 2. etasje er det stengt. Gå ut.', ['I 1. og 2. etasje er det stengt.', 'Gå ut.']],
    ['Kong Harald 5. besøkte oss (i mai). Det var fint.', ['Kong Harald 5. besøkte oss (i mai).', 'Det var fint.']],
  ])('when the text is %j, the sentences are right', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('when words have æøå, hyphens, apostrophes and stops inside, they hold together', () => {
    expect(words('Ærlig ønske om å få e-post, justis- og bl.a. TV-aksjonen 2,5 22.30')).toEqual([
      'Ærlig',
      'ønske',
      'om',
      'å',
      'få',
      'e-post',
      'justis-',
      'og',
      'bl.a',
      'TV-aksjonen',
      '2,5',
      '22.30',
    ])
  })

  it('when the text is anything at all, every word is where it says it is, in order and inside its sentence', () => {
    const piece = fc.constantFrom(
      'Hei',
      ' ',
      '. ',
      'bl.a.',
      '\n',
      '»',
      '14.30',
      'å',
      '-',
      '…',
      'https://x.no',
      '! ',
      'A.',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          let at = 0
          for (const sentence of tokenize(text)) {
            expect(sentence.words.length).toBeGreaterThan(0)
            for (const word of sentence.words) {
              expect(text.slice(word.start, word.end)).toBe(word.text)
              expect(word.start).toBeGreaterThanOrEqual(at)
              expect(word.end).toBeLessThanOrEqual(sentence.end)
              at = word.end
            }
            at = sentence.end
          }
        },
      ),
    )
  })
})
