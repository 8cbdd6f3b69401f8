import { expect, it } from 'vitest'
import { weighAnswer } from './answer-basis.ts'

const fact = { id: 'f', state: 'confirmed', text: 'Ingen er skadd', counter: '', police: 'none' } as const
const room = { facts: [fact], given: ['Brann'], next: null, isCorrection: false, said: [] }
const bases = (title: string, answer: string, facts: (typeof fact | { state: 'rumour' })[] = [fact]) =>
  weighAnswer({ title, paragraphs: [answer] }, { ...room, facts: facts as (typeof fact)[] }).map((one) => one.basis)

it('when a question is asked, it claims nothing itself; a heading that is no question does', () => {
  expect(bases('Er noen drept?', 'Nei, ingen er skadd.')).toEqual(['fact'])
  expect(bases('To er drept', 'Nei, ingen er skadd.')).toEqual(['none', 'fact'])
})

it('when an answer is yes or no alone, it says what was asked and rests on nothing', () => {
  expect(bases('Er noen skadd?', 'Nei.')).toEqual(['none'])
  expect(bases('Er noen skadd?', 'Nei. Ingen er skadd.')).toEqual(['none', 'fact'])
  expect(bases('Er noen skadd?', 'Det vet vi ikke ennå.')).toEqual(['unknown'])
})

it('when what it says stands as a rumour, it is refused', () => {
  expect(bases('Er noen skadd?', 'Nei, ingen er skadd.', [{ ...fact, state: 'rumour' }])).toEqual(['refused'])
})
