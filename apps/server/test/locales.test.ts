import { expect, test } from 'vitest'
import { catalogue } from '../../../kit/i18n/translate.ts'

const texts = catalogue()
const OTHERS = ['nn', 'en'] as const
const namespaces = Object.keys(texts.nb)
/** Plural forms are the language's own affair: `_one` and `_other` count as one key. */
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const keysOf = (of: Record<string, string> = {}) => [...new Set(Object.keys(of).map(base))].toSorted()
const places = (text: string) =>
  [...new Set([...text.matchAll(/{{\s*([\w.]+)[^}]*}}/g)].map((found) => found[1]!))].toSorted()
const tags = (text: string) => [...text.matchAll(/<\/?(\w+)\s*\/?>/g)].map((found) => found[0]).toSorted()

test.each(OTHERS)('when bokmål has a file of texts, so has %s', (language) => {
  expect(Object.keys(texts[language]).toSorted()).toEqual(namespaces.toSorted())
})

test.each(OTHERS)('when bokmål has a text, %s has it too, and none besides', (language) => {
  for (const namespace of namespaces)
    expect(keysOf(texts[language][namespace]), namespace).toEqual(keysOf(texts.nb[namespace]))
})

test.each(OTHERS)('when a text has places to fill or marks, %s has the same ones', (language) => {
  const wrong: string[] = []
  for (const namespace of namespaces)
    for (const [key, text] of Object.entries(texts.nb[namespace]!)) {
      const other = texts[language][namespace]![key]
      // A plural form that bokmål does not have may write the number as a word.
      if (other === undefined) continue
      const isOne = key.endsWith('_one')
      const same = (a: string[], b: string[]) =>
        isOne
          ? a.filter((one) => one !== 'count').join() === b.filter((one) => one !== 'count').join()
          : a.join() === b.join()
      if (!same(places(text), places(other)) || tags(text).join() !== tags(other).join())
        wrong.push(`${namespace}:${key}`)
    }
  expect(wrong).toEqual([])
})

test('when a text stands in a file, it is not empty', () => {
  for (const language of ['nb', ...OTHERS] as const)
    for (const namespace of namespaces)
      expect(
        Object.entries(texts[language][namespace]!).filter(([, text]) => text.trim() === ''),
        `${language}/${namespace}`,
      ).toEqual([])
})
