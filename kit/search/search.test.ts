import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCompound } from './compound.ts'
import { indexText, queryText } from './search-text.ts'
import { norwegianWords, wordListOf } from './word-list.ts'

const knows = wordListOf(
  'fengsel leder betjent utdanning bemanning plan overgang bolig kriminal omsorg kontroll roll kont helse tjeneste'.split(
    ' ',
  ),
)

describe('compounds', () => {
  it('when a word is made of known words, with or without a link, its parts are told', () => {
    expect(splitCompound('fengselsleder', knows)).toEqual(['fengsel', 'leder'])
    expect(splitCompound('bemanningsplanene', knows)).toEqual(['bemanning', 'planene'])
    expect(splitCompound('helsetjenesten', knows)).toEqual(['helse', 'tjenesten'])
  })

  it('when a part is long and a compound itself, its parts are told too', () => {
    expect(splitCompound('fengselsbetjentutdanning', knows)).toEqual([
      'fengselsbetjent',
      'fengsel',
      'betjent',
      'utdanning',
    ])
  })

  it('when a short word could be cut by chance, it is left whole', () => {
    expect(indexText('kontroll', wordListOf(['kont', 'roll']))).toBe('kontroll\nkont roll')
    expect(splitCompound('fengselskontroll', knows)).toEqual(['fengsel', 'kontroll'])
    expect(splitCompound('forvaring', knows)).toEqual([])
  })

  it('when any word is cut, every part is a piece of it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abdefgiklnoprstvøå'), maxLength: 24 })
    fc.assert(
      fc.property(letters, fc.array(letters), (word, list) => {
        for (const part of splitCompound(word, wordListOf(list))) expect(word).toContain(part)
      }),
    )
  })
})

describe('texts to search in and for', () => {
  it('when a text has compounds, their parts stand behind it once', () => {
    expect(indexText('Fengselsleder og fengselsleder', knows)).toBe('Fengselsleder og fengselsleder\nfengsel leder')
    expect(indexText('Ingen ord å dele', knows)).toBe('Ingen ord å dele')
  })

  it('when words are asked for, all must be there, a compound whole or by its parts', () => {
    expect(queryText('Fengselsleder Halden', knows)).toBe('(fengselsleder | (fengsel & leder)) & halden')
    expect(queryText('bemanning hald', knows, { typing: true })).toBe('bemanning & hald:*')
    expect(queryText('besøk permisjon', knows, { any: true })).toBe('(besøk | vitjing) | permisjon')
  })

  it('when signs of the query language are typed, they are no part of the query', () => {
    expect(queryText("a & b | !c:* <-> 'd'", knows)).toBe('a & b & c & d')
    expect(queryText('  – ', knows)).toBe('')
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(queryText(typed, knows)).not.toMatch(/[!<>':*\\]/)
      }),
    )
  })
})

describe('the word list', () => {
  it('when the dictionaries are installed, everyday words of the service are known in both languages', async (test) => {
    const words = await norwegianWords()
    if (!words('fengsel')) return test.skip('The spelling dictionaries are not installed: compounds stay whole.')
    expect(['fengsel', 'straff', 'omsorg', 'løyve'].filter((word) => !words(word))).toEqual([])
    expect(words('xqzfgh')).toBe(false)
    expect(splitCompound('pressemeldingen', words)).toEqual(['presse', 'meldingen'])
  })
})
