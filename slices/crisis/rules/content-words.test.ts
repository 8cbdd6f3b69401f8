import { expect, test } from 'vitest'
import { isSameWord } from './content-words.ts'

test.each([
  ['sløkt', 'slukket'],
  ['sløkkje', 'slukke'],
  ['sløkte', 'slukket'],
  ['slokna', 'sluknet'],
  ['tilsette', 'ansatte'],
  ['tilsett', 'ansatt'],
  ['sjukehus', 'sykehus'],
  ['sjukemeld', 'sykemeldt'],
  ['gjenopna', 'gjenåpnet'],
  ['opna', 'åpnet'],
  ['løyst', 'løst'],
  ['høyrt', 'hørt'],
  ['øydelagd', 'ødelagt'],
  ['åtaket', 'angrepet'],
  ['vitjinga', 'besøket'],
  ['lettare', 'lettere'],
  ['køyrd', 'kjørt'],
])('when nynorsk says «%s», it is the word «%s»', (nynorsk, bokmål) => {
  expect(isSameWord(nynorsk, bokmål)).toBe(true)
  expect(isSameWord(bokmål, nynorsk)).toBe(true)
})

test.each([
  ['sløkt', 'slått'],
  ['tilsette', 'innsatte'],
  ['tilsatt', 'ansatt'],
  ['sjuk', 'sjukepleiar'],
  ['høyre', 'høst'],
  ['røyk', 'røkt'],
  ['opna', 'stengt'],
  ['vitjing', 'vitne'],
  ['åtak', 'åtvaring'],
  ['ansatte', 'innsatte'],
  ['død', 'døgn'],
])('when it says «%s», it is not the word «%s»', (a, b) => expect(isSameWord(a, b)).toBe(false))
