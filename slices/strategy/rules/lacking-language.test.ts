import { expect, test } from 'vitest'
import type { ElementContent } from './element.ts'
import { lackingLanguage } from './lacking-language.ts'

const element = (texts: ElementContent['texts'], data = {}, kind: ElementContent['kind'] = 'gap'): ElementContent => ({
  ...{ key: 'one', kind, parentKey: null, texts, data, sources: [], links: {} },
  ...{ standing: 'own', isPublic: false },
})

test('when a text is written in bokmål alone, the element lacks the other language', () => {
  const half = element({
    nb: { title: 'Nå', current: 'Tungt' },
    nn: { title: 'No' },
    en: { title: 'Now', current: 'Hard' },
  })
  expect(lackingLanguage([half], 'nn')).toEqual([half])
  expect(lackingLanguage([half], 'en')).toEqual([])
  expect(lackingLanguage([element({ nb: { title: 'Nå' } })], 'en')).toHaveLength(1)
})

test('when what is asked at approval is in bokmål alone, the principle lacks the other language', () => {
  const texts = { nb: { title: 'Åpenhet' }, nn: { title: 'Openheit' }, en: { title: 'Openness' } }
  const asks = element(texts, { check: { nb: 'Sier vi det?', nn: 'Seier vi det?' } }, 'principle')
  expect(lackingLanguage([asks], 'nn')).toEqual([])
  expect(lackingLanguage([asks], 'en')).toEqual([asks])
})
