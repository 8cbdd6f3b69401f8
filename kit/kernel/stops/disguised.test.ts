import { describe, expect, it } from 'vitest'
import { checkConfidentiality } from './check-confidentiality.ts'

const stopsOf = (text: string) =>
  checkConfidentiality({ language: 'nb', title: '', blocks: [{ kind: 'paragraph', text }] })
    .filter(({ severity }) => severity === 'stop')
    .map(({ check, excerpt }) => [check, excerpt])

describe('what points to a person in another dress', () => {
  it.each([
    ['letters that look like digits', '13O97248O22'],
    ['small letters', 'l3o972 48o22'],
    ['capital i and a stroke', 'I3 09 72 48 022'],
    ['a stroke for one', '|3097248022'],
    ['s and b', '1309724B022'],
    ['Greek and Cyrillic', '13\u039f97248\u041e22'],
    ['letters that stand alone between digits', 'l 3 O 9 7 2 4 8 O 2 2'],
    ['letters, a soft hyphen and full width', '１3O97\u00ad248O22'],
    ['thin, narrow and figure spaces', '13\u2009097\u202f248\u2007022'],
    ['a tab and lines', '130972\t48022'],
    ['commas and semicolons', '130972,48022'],
    ['brackets', '130972(48022)'],
    ['Devanagari', '१३०९७२४८०२२'],
  ])('when an identity number is written with %s, it is found', (_, written) => {
    expect(stopsOf(`Nummeret er ${written}, sa de.`).map(([check]) => check)).toEqual(['identity-number'])
  })

  it.each([
    ['zero for o', 'Innsatte 0la N0rdmann er savnet.'],
    ['one for l and three for e', 'Innsatte O1a Nordmann har rømt fra f3ngselet.'],
    ['letters of another script inside', 'Inns\u0430tte Ol\u0430 N\u043erdmann har rømt.'],
    ['signs that are not seen', 'Innsatte O\u200bla Nord\u00admann har rømt.'],
  ])('when a name is written with %s, it is found', (_, written) => {
    expect(stopsOf(written).map(([check]) => check)).toContain('person-in-custody')
  })

  it.each([
    'https://x.example/130972/48022',
    'https://x.example/?a=130972&b=48022',
    'https://x.example/?a=130972&b=x#48022',
    'https://x.example/sak/13O972/48O22',
    'mailto:post@x.example?subject=130972&body=48022',
    'https://130972.x.example/48022',
    'https://x.example/a130972/b48022',
  ])('when a number is divided over the parts of an address, it is found: %s', (href) => {
    expect(stopsOf(`Se ${href} her.`).map(([check]) => check)).toEqual(['identity-number'])
  })

  it('when a number or a name begins in the words and ends in the address, it is found', () => {
    expect(stopsOf('Se 130972 https://x.example/48022')).toHaveLength(1)
    expect(stopsOf('Innsatte Ola https://x.example/Nordmann')).toHaveLength(1)
  })

  it.each([
    'Organisasjonsnummer NO 911 830 868 MVA og 911830868',
    'Org.nr. 911 830 868, I 2024 2025 og 20261130 var det 12 000 000.',
    'Sentralbord 02800, 800 80 000 og 116 006',
    'Vår referanse B12345678, type S1234567 og Z-2048 l 10',
    'ISBN 978-82-7570-123-4, E6, H1N1, 5G, CO2 og 1O tonn',
    'LOV-2001-05-18-21 § 3 l, NS-EN ISO 9001:2015, IO 2026',
    'Innsatte i A1 og B2 får mat kl. 12.30. Blokk 3B Avdeling C har 10 plasser.',
    'Innsatte får IPv4 og 4G fra 2026. Covid19 er over.',
    'https://www.regjeringen.no/no/dokumenter/prop-143-l-20192020/id2660093/?ch=1&q=2026',
    'https://www.nrk.no/innlandet/1.17654321-2026.11.30',
  ])('when other numbers stand there, nothing stops: %s', (text) => {
    expect(stopsOf(text)).toEqual([])
  })

  it('when the agency’s own number and case word stand there, they count as before', () => {
    const blocks = [{ kind: 'paragraph' as const, text: 'Ring 912 34 567 om saken.' }]
    expect(checkConfidentiality({ language: 'nb', title: '', blocks, known: { telephones: ['91234567'] } })).toEqual([])
  })
})
