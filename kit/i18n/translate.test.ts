import { expect, it } from 'vitest'
import { wordsOf } from './translate.ts'

it('when nynorsk lacks a text, it is said in bokmål, and not in English; another language gets English', () => {
  const kit = (words: Record<string, string>) => ({ kit: words })
  const words = wordsOf({
    nb: kit({ both: 'Lagre', lacking: 'Forkast' }),
    nn: kit({ both: 'Lagra' }),
    en: kit({ both: 'Save', lacking: 'Discard' }),
  })
  const say = (language: string, key: string) => words.getFixedT(language)(key)
  expect([say('nn', 'both'), say('nn', 'lacking')]).toEqual(['Lagra', 'Forkast'])
  expect([say('nb', 'lacking'), say('en', 'lacking'), say('pl', 'lacking')]).toEqual(['Forkast', 'Discard', 'Discard'])
})
