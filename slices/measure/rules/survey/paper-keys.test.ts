import { expect, test } from 'vitest'
import { answersTyped, keysTyped } from './paper-keys.ts'
import type { Question } from './questionnaire.ts'

const of = (kind: Question['kind'], keys: string[]): Question => ({
  key: 'q',
  kind,
  texts: {},
  help: {},
  options: keys.map((key) => ({ key, texts: {} })),
  isRequired: false,
  isBackground: false,
  onlyIf: null,
  favourable: [],
})
const many = Array.from({ length: 12 }, (_, at) => `a${at + 1}`)

test('when the numbers of boxes are typed, they are the boxes, and what is no box is not guessed', () => {
  expect(keysTyped(of('single', ['a', 'b']), '2')).toEqual(['b'])
  expect(keysTyped(of('single', ['a', 'b']), '3')).toBeNull()
  expect(keysTyped(of('single', ['a', 'b']), '12')).toBeNull()
  expect(keysTyped(of('scale', ['1', '2', '3', 'dk']), '0')).toEqual(['dk'])
  expect(keysTyped(of('scale', ['1', '2', '3', 'dk']), '4')).toBeNull()
  expect(keysTyped(of('multiple', ['a', 'b', 'c']), '13')).toEqual(['a', 'c'])
  expect(keysTyped(of('multiple', ['a', 'b', 'c']), '1, 3, 3')).toEqual(['a', 'c'])
  expect(keysTyped(of('multiple', many), '1 12')).toEqual(['a1', 'a12'])
  expect(keysTyped(of('single', many), '10')).toEqual(['a10'])
  expect(keysTyped(of('single', many), '')).toEqual([])
})

test('when a form is typed, what cannot be read is named and the rest is kept', () => {
  const questions = [
    { ...of('single', ['a', 'b']), key: 'x' },
    { ...of('open', []), key: 'y' },
    { ...of('single', ['a']), key: 'z' },
  ]
  expect(answersTyped(questions, { x: '1', y: ' Takk ', z: '9' })).toEqual({
    answers: { x: ['a'], y: ['Takk'] },
    unread: ['z'],
  })
})
