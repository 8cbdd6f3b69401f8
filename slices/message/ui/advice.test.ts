import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { catalogue, translator, wordsOf } from '../../../kit/i18n/translate.ts'
import { isJudged } from '../rules/finding.ts'
import { Advice } from './advice.tsx'
import { checkText } from './use-checks.ts'

const NORWEGIAN = 'Vi tar imot besøk som vanlig.'
const ARABIC = 'الزيارات مفتوحة كالمعتاد.'
const i18n = wordsOf(catalogue())
const message = { id: 'msg_1', choices: [], lifts: [], abilities: [] }

/** The right column, beside a text that nothing is remarked on. */
function beside(language: string, text: string): string {
  const checked = checkText(language, { title: '', body: [{ kind: 'paragraph', text: [{ text }] }] }, ['public'])
  const advice = createElement(Advice, {
    ...{ message, language, checked, groups: [], bases: [], mayEdit: false, onShow: () => undefined },
    replace: () => false,
  })
  const client = createElement(QueryClientProvider, { client: new QueryClient() }, advice)
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n }, client))
}
const t = translator('nb')
const [NOTHING_FOUND, GOALS] = [t('message:remark.none'), t('message:target.title')]

test('when there are no words, or they are in a language we have no rules for, nobody says how easy they are', () => {
  expect([isJudged('nb', 1), isJudged('nn', 1), isJudged('en', 1)]).toEqual([true, true, true])
  expect([isJudged('nb', 0), isJudged('ar', 40), isJudged('se', 40)]).toEqual([false, false, false])
})

test('when a Norwegian text has nothing to remark on, it is said, with a verdict', () => {
  const said = beside('nb', NORWEGIAN)
  expect(said).toContain(NOTHING_FOUND)
  expect(said).toContain('LIX')
  expect(said).toContain(GOALS)
})

test.each([
  ['Arabic', 'ar', ARABIC, t('message:lix.not-judged')],
  ['empty', 'nb', '', t('message:lix.none')],
])('when the text is %s, neither a verdict nor that nothing was found is said of it', (_, language, text, instead) => {
  const said = beside(language, text)
  expect(said).toContain(instead)
  for (const verdict of [NOTHING_FOUND, GOALS, 'LIX', 'Lett nok']) expect(said).not.toContain(verdict)
})
