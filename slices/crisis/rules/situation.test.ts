import { expect, it } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import type { SaidStanding } from './said-standing.ts'
import { nextPhrase, publicPhrase, saidLines, toldFacts } from './situation.ts'

const fact = (text: string, state: 'confirmed' | 'unconfirmed' | 'rumour', minute: number) => ({
  ...{ id: `fct_${minute}`, revision: 1 },
  ...{ text, state, source: 'Vaktleder', counter: '', police: 'none' as const },
  at: new Date(minute * 60_000),
})

it('when facts are told to others, only those confirmed are, in order, and of the rest the number alone', () => {
  const facts = [
    fact('To', 'confirmed', 2),
    fact('Kanskje', 'unconfirmed', 3),
    fact('Rykte', 'rumour', 4),
    fact('En', 'confirmed', 1),
  ]
  const told = toldFacts(facts)
  expect(told.facts.map((one) => one.text)).toEqual(['En', 'To'])
  expect(told.unconfirmed).toBe(1)
})

it('when a report says what left, it has what went by another way, and says what no longer stands', () => {
  const statement = (number: number, standing: SaidStanding, minute: number | null) => ({
    ...{ id: `s${number}`, number, standing, title: `Melding ${number}`, groups: ['staff' as const], isPage: false },
    outAt: minute === null ? null : new Date(minute * 60_000),
  })
  const left = (statementId: string, group: 'staff' | 'public', minute: number, isOwn = true) => ({
    ...{ statementId, group, at: new Date(minute * 60_000), isOwn },
  })
  const said = saidLines(
    [
      statement(1, 'changed', 3),
      statement(2, 'corrected', 5),
      statement(3, 'dropped', null),
      statement(4, 'stands', null),
    ],
    [left('s1', 'staff', 1), left('s1', 'public', 3), left('s2', 'staff', 5), left('s3', 'public', 7, false)],
    [{ number: 9, title: 'Siden', at: new Date(6 * 60_000), standing: 'corrected-gone' }],
  )
  expect(said.map(({ title, way, to, standing }) => [title, way, to, standing])).toEqual([
    ['Melding 1', 'room', ['staff'], 'changed'],
    ['Melding 1', 'room', ['public'], 'changed'],
    ['Melding 2', 'room', ['staff'], 'corrected'],
    ['Siden', 'page', undefined, 'corrected-gone'],
    ['Melding 3', 'other', ['public'], 'dropped'],
  ])
})

it('what is promised is said to whom, and a report from before says what everybody was promised', () => {
  const t = translator('nb')
  const at = '2026-03-10T13:45:00Z'
  const nothing = { nextAt: null, isLate: false }
  const staff = { groups: ['staff' as const, 'ministry' as const], dueAt: at, isLate: false }
  const all = { groups: ['public' as const], dueAt: at, isLate: true }
  expect(nextPhrase({ ...nothing, owed: [] }, t)).toBe('ingenting er lovet')
  expect(nextPhrase({ ...nothing, owed: [staff] }, t)).toMatch(
    /^mer til ansatte og ledere, departementet senest .*14\.45$/,
  )
  expect(nextPhrase({ ...nothing, owed: [all] }, t)).toMatch(/^lovet senest .*14\.45, ikke kommet$/)
  expect(nextPhrase({ ...nothing, owed: [all, staff] }, t)).toMatch(/^lovet alle senest .*; mer til ansatte og ledere/)
  expect(nextPhrase(nothing, t)).toBe('ingenting er lovet')
  expect(nextPhrase({ nextAt: at, isLate: false }, t)).toMatch(/^mer senest .*14\.45$/)
})

it('when something listed went to the press or the public, the heading of a report never says that nothing is said in public', () => {
  const t = translator('nb')
  const at = '2026-03-10T13:45:00Z'
  const said = { number: 1, title: 'Ord', at, way: 'other' as const }
  const left = {
    kind: 'message' as const,
    id: 'dsp_1',
    title: 'Ord',
    at,
    standing: 'stands' as const,
    hasCorrection: false,
  }
  const of = (change: Partial<Parameters<typeof publicPhrase>[0]>) =>
    publicPhrase({ phase: null, said: [], ...change }, t)
  const beside = (to: ('staff' | 'public' | 'ministry')[]) => ({ lines: [{ ...left, to }], named: 0 })
  expect(of({})).toBe('Ingenting er sagt offentlig')
  expect(of({ said: [{ ...said, to: ['staff'] }], beside: beside(['ministry']) })).toBe('Ingenting er sagt offentlig')
  expect(of({ beside: beside(['staff', 'public']) })).toBe(
    'Ingenting er sagt offentlig herfra; se det som er gått ut ved siden av rommet',
  )
  expect(of({ said: [{ ...said, to: ['staff', 'public'] }], beside: beside(['public']) })).toBe(
    'Sagt offentlig, men ikke på statussiden',
  )
  expect(of({ phase: 'ongoing', beside: beside(['public']) })).toBe(t('crisis:status.phase.ongoing'))
})
