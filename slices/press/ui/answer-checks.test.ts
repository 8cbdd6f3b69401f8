import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { catalogue, wordsOf } from '../../../kit/i18n/translate.ts'
import { checkText } from '../../message/ui/index.ts'
import { AnswerChecks } from './answer-checks.tsx'

const i18n = wordsOf(catalogue())
function beside(language: string, text: string): string {
  const checked = checkText(language, { title: '', body: [{ kind: 'paragraph', text: [{ text }] }] }, ['press'])
  return renderToStaticMarkup(
    createElement(I18nextProvider, { i18n }, createElement(AnswerChecks, { checked, language })),
  )
}

test('when nothing was found in an answer, the desk says what was looked for, and that not all is found', () => {
  const said = beside('nb', 'Vi tar imot besøk som vanlig.')
  expect(said).toContain('Vi så etter nummer, adresser, navn på innsatte')
  expect(said).toContain('Vi finner ikke alt.')
})

test('when something was found, the desk does not say that nothing was', () => {
  const said = beside('nb', 'Ring Test Testesen på 912 34 567.')
  expect(said).toContain('912 34 567')
  expect(said).not.toContain('fant ingen')
})

test('when the answer is Arabic, the desk does not say how easy it is, and that it looks for less; of none it says nothing', () => {
  const said = beside('ar', 'الزيارات مفتوحة كالمعتاد.')
  expect(said).toContain('Vi kan ikke si om teksten er lett på dette språket.')
  expect(said).toContain('Navn og ord om sikkerhet leter vi bare etter på norsk og engelsk.')
  for (const verdict of ['LIX', 'Ingen råd', 'Vi finner ikke alt']) expect(said).not.toContain(verdict)
  expect(beside('nb', '')).toBe('')
})
