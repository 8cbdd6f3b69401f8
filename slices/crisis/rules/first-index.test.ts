import { expect, test } from 'vitest'
import { type FirstFilter, firstLines, kindsOf, readyOf, readyOfAll } from './first-index.ts'
import type { FirstAudience, Readiness } from './first-message.ts'
import type { FirstMessageView } from './statement-view.ts'

const words = (scenarioKey: string | null, audience: FirstAudience, language: string, title: string) =>
  ({
    ...{ id: `${scenarioKey}${audience}${language}`, scenarioKey, audience, language, title, body: 'Vi sier mer.' },
    readiness: language === 'nb' ? 'ready' : 'not-approved',
  }) as FirstMessageView
const cell = (scenarioKey: string | null, audience: FirstAudience, language: string, readiness: Readiness) => ({
  ...{ scenarioKey, audience, language, readiness },
})
const VIEW = {
  scenarios: ['fire', 'death'].map((key) => ({ key, names: { nb: key, nn: key, en: key } })),
  languages: [
    { audience: 'public' as const, language: 'nb' },
    { audience: 'public' as const, language: 'en' },
    { audience: 'staff' as const, language: 'nb' },
  ],
  messages: [
    words(null, 'public', 'nb', 'En hendelse'),
    words(null, 'public', 'en', 'An incident'),
    words('death', 'public', 'nb', 'Et dødsfall'),
  ],
  cells: [
    cell(null, 'public', 'nb', 'ready'),
    cell(null, 'public', 'en', 'not-approved'),
    cell(null, 'staff', 'nb', 'missing'),
    cell('death', 'public', 'nb', 'ready'),
  ],
}
const ALL: FirstFilter = { scenarioKey: null, language: null, search: '', isLackingOnly: false }
const tell = (filter: Partial<FirstFilter>) =>
  firstLines(VIEW, { ...ALL, ...filter }).map((one) => [one.audience, one.language, one.message?.title ?? null])

test('when a kind has no words of its own, it says what any kind says', () => {
  expect(kindsOf(VIEW)).toEqual({ own: [null, 'death'], shared: ['fire'] })
  expect(tell({ scenarioKey: 'death' })).toEqual([
    ['staff', 'nb', null],
    ['public', 'nb', 'Et dødsfall'],
    ['public', 'en', 'An incident'],
  ])
})

test('when a language is chosen, its lines alone stand there, and the count is of those who need it', () => {
  expect(tell({ language: 'en' })).toEqual([['public', 'en', 'An incident']])
  expect(readyOf(VIEW, { scenarioKey: null, language: 'nb' })).toEqual({ ready: 1, of: 2 })
  expect(readyOf(VIEW, { scenarioKey: null, language: null })).toEqual({ ready: 1, of: 3 })
  // The headline counts what every row of the index shows.
  expect(readyOfAll(VIEW)).toEqual({ ready: 2, of: 4 })
})

test('when words are looked for, they are found in every kind and language, once', () => {
  expect(tell({ language: 'en', search: ' DØDSFALL ' })).toEqual([['public', 'nb', 'Et dødsfall']])
  expect(tell({ search: 'vi sier' })).toHaveLength(3)
})

test('when what lacks is asked for, what is ready is left out', () => {
  expect(tell({ isLackingOnly: true })).toEqual([
    ['staff', 'nb', null],
    ['public', 'en', 'An incident'],
  ])
})
