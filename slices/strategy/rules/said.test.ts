import { expect, test } from 'vitest'
import { saidIn, titleIn } from './said.ts'

const texts = { nb: { title: 'Gap', text: 'Nå' }, nn: { title: 'Gap' }, en: { title: 'Gap in English' } }

test('when the asked language has the text, it is used and named', () => {
  expect(saidIn(texts, 'title', 'en')).toEqual({ text: 'Gap in English', language: 'en' })
})
test('when the asked language lacks the text, bokmål is used, and named as bokmål', () => {
  expect(saidIn(texts, 'text', 'nn')).toEqual({ text: 'Nå', language: 'nb' })
})
test('when no language has the text, nothing is said', () => {
  expect(saidIn(texts, 'current', 'en')).toBeNull()
})
test('when the language is unknown, bokmål is used', () => {
  expect(titleIn(texts, 'se')).toBe('Gap')
})
