import { expect, test } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import type { EntryView } from './crisis-view.ts'
import { entryPhrase } from './entry-phrase.ts'
import { END_REASONS } from './superseding.ts'

const said = (params: Record<string, unknown>, language = 'nb') => {
  const t = translator(language)
  const entry = { code: 'statement-language-dropped', params: { number: 2, languages: ['ar', 'pl'], ...params } }
  const { key, values } = entryPhrase(entry as Pick<EntryView, 'code' | 'params'>, (name) => t(`crisis:${name}`))
  return t(`crisis:${key}`, values)
}

test('when a language is set aside, the log says why, in every language; what an older room kept without a reason gives none', () => {
  expect(said({ reason: 'closed' })).toBe(
    'Melding 2 på arabisk og polsk ble lagt bort. Rommet ble lukket før den var ute.',
  )
  expect(said({ reason: 'fact-changed' }, 'nn')).toBe(
    'Melding 2 på arabisk og polsk vart lagd bort. Noko ho bygde på, vart endra.',
  )
  expect(said({})).toBe('Melding 2 på arabisk og polsk ble lagt bort')
  for (const language of LANGUAGES) {
    const all = END_REASONS.map((reason) => said({ reason }, language))
    expect(new Set(all).size).toBe(END_REASONS.length)
    expect(all.filter((one) => /dropped|system|\{\{/.test(one))).toEqual([])
  }
})
