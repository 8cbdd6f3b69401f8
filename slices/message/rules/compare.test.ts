import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare.ts'

const written = (before: string, after: string) =>
  compareTexts(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')

const prose = fc
  .array(fc.constantFrom('Vi', ' ', 'stenger', '. ', 'døra', '\n', 'kl. 14.30', ',', 'å', '! ', '😀', 'i dag'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''))

describe('compareTexts', () => {
  it('when a word is changed, only that word is marked, and what went stands before what came', () => {
    expect(
      written('Besøk starter kl. 10 i dag. Ta med legitimasjon.', 'Besøk starter kl. 12 i dag. Ta med legitimasjon.'),
    ).toBe('Besøk starter kl. [-10-]{+12+} i dag. Ta med legitimasjon.')
  })

  it('when words side by side are changed, they are one change', () => {
    expect(written('Vi stenger alle de store dørene nå.', 'Vi stenger alle noen små dørene nå.')).toBe(
      'Vi stenger alle [-de store-]{+noen små+} dørene nå.',
    )
  })

  it('when a sentence is nearly all new, it is shown as a whole sentence', () => {
    expect(
      written('En. Kiosken holder åpent hele dagen for alle. To.', 'En. Ring oss på telefon i morgen tidlig. To.'),
    ).toBe('En. [-Kiosken holder åpent hele dagen for alle. -]{+Ring oss på telefon i morgen tidlig. +}To.')
  })

  it('when a sentence comes or goes, the others stay', () => {
    expect(written('A er her. C er her.', 'A er her. B er der borte. C er her.')).toBe(
      'A er her. {+B er der borte. +}C er her.',
    )
    expect(written('', 'Ny.')).toBe('{+Ny.+}')
    expect(written('Lik.', 'Lik.')).toBe('Lik.')
  })

  it('when any two texts are compared, both can be read out of the result and no kind comes twice in a row', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string()), fc.oneof(prose, fc.string()), (before, after) => {
        const segments = compareTexts(before, after)
        const read = (kind: string) => segments.filter((each) => each.kind !== kind).map((each) => each.text)
        expect(read('added').join('')).toBe(before)
        expect(read('removed').join('')).toBe(after)
        expect(segments.some(({ kind }, at) => kind === segments[at + 1]?.kind)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})
