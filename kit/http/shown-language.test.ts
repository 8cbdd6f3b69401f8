import { expect, it } from 'vitest'
import { type Caller, systemCaller } from '../kernel/caller.ts'
import { inShownLanguage, SHOWN_LANGUAGE } from './shown-language.ts'

it('when pages are shown in another language than the account’s, the server words in that; a program and nonsense change nothing', () => {
  const person: Caller = { ...systemCaller('test'), kind: 'person', language: 'nb' }
  const shown = (language: string, caller = person) => inShownLanguage(caller, { [SHOWN_LANGUAGE]: language }).language
  expect(['nb', 'nn', 'en'].map((one) => shown(one))).toEqual(['nb', 'nn', 'en'])
  expect(shown('<script>')).toBe('nb')
  expect(shown('en', { ...person, kind: 'token' })).toBe('nb')
  expect(inShownLanguage(person, {})).toBe(person)
  expect(person.language).toBe('nb')
})
