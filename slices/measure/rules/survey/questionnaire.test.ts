import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answers, answerFaults, isAsked, tidyAnswers } from './answer.ts'
import {
  favourableOf,
  isSameStructure,
  type Question,
  type Questionnaire,
  questionnaireFaults,
} from './questionnaire.ts'
import { pageBeside, pagesOf } from './steps.ts'
import { responseRate } from './survey.ts'

const question = (key: string, part: Partial<Question> = {}): Question => ({
  key,
  kind: 'single',
  texts: { nb: key },
  help: {},
  options: ['a', 'b'].map((one) => ({ key: one, texts: { nb: one } })),
  isRequired: true,
  isBackground: false,
  onlyIf: null,
  favourable: [],
  ...part,
})
const asking = (...questions: Question[]): Questionnaire => ({
  languages: ['nb'],
  title: { nb: 'Prøve' },
  intro: {},
  thanks: {},
  questions,
})
const hangs = (key: string, on: string) => question(key, { onlyIf: { question: on, options: ['a'] } })

test('when a questionnaire is whole it has no fault; what is missing is named with its question and language', () => {
  expect(questionnaireFaults(asking(question('q1'), hangs('q2', 'q1')))).toEqual([])
  const faulty = asking(
    hangs('q1', 'q2'),
    question('q2', { options: [], isBackground: true, kind: 'multiple' }),
    question('q2', { texts: {} }),
    question('q3', { onlyIf: { question: 'q1', options: ['x'] } }),
  )
  expect(
    questionnaireFaults({ ...faulty, languages: ['nb', 'ar'] }).map(({ code, question: at }) => `${at} ${code}`),
  ).toEqual([
    'null no-title',
    'q1 text-missing',
    'q1 option-missing',
    'q1 condition-not-earlier',
    'q2 text-missing',
    'q2 few-options',
    'q2 background-kind',
    'q2 key-twice',
    'q2 text-missing',
    'q2 option-missing',
    'q3 text-missing',
    'q3 option-missing',
    'q3 condition-option',
  ])
})

test('when a question hangs on another, it is on a later page, and passed over by those it is not for', () => {
  const all = asking(question('q1'), hangs('q2', 'q1'), hangs('q3', 'q2'), question('q4'))
  expect(pagesOf(all).map((page) => page.map(({ key }) => key))).toEqual([['q1'], ['q2'], ['q3', 'q4']])
  expect(pageBeside(all, { q1: ['a'] }, 0, 1)).toBe(1)
  expect(pageBeside(all, { q1: ['b'] }, 0, 1)).toBe(2)
  expect(pageBeside(all, { q1: ['b'] }, 2, -1)).toBe(0)
  expect(pageBeside(all, { q1: ['b'] }, 2, 1)).toBeNull()
  expect(isAsked(all.questions[2]!, { q1: ['b'], q2: ['a'] }, all)).toBe(false)
})

const given = fc.dictionary(fc.constantFrom('q1', 'q2', 'q3', 'q4', 'x'), fc.array(fc.string(), { maxLength: 3 }))

test('when anything at all is sent, what is kept was asked, is known, and is as good when it is tidied again', () => {
  const all = asking(
    question('q1', { isRequired: false }),
    { ...hangs('q2', 'q1'), isRequired: false },
    question('q3', { kind: 'multiple', isRequired: false }),
    question('q4', { kind: 'open', isRequired: false }),
  )
  fc.assert(
    fc.property(given, (answers: Answers) => {
      const tidy = tidyAnswers(all, answers)
      for (const [key, chosen] of Object.entries(tidy)) {
        const one = all.questions.find((other) => other.key === key)!
        expect(one && isAsked(one, answers, all)).toBe(true)
        if (one.kind !== 'open') expect(chosen.every((option) => ['a', 'b'].includes(option))).toBe(true)
      }
      expect(tidyAnswers(all, tidy)).toEqual(tidy)
    }),
  )
})

test('when an answer is missing, unknown or too long, the question is named; what was not asked is not missed', () => {
  const all = asking(question('q1'), hangs('q2', 'q1'), question('q3', { kind: 'open', isRequired: false }))
  const faults = (answers: Answers) =>
    answerFaults(all, answers).map(({ question: { key }, fault }) => `${key} ${fault}`)
  expect(faults({})).toEqual(['q1 missing'])
  expect(faults({ q1: ['a'] })).toEqual(['q2 missing'])
  expect(faults({ q1: ['b'], q3: ['x'.repeat(2001)] })).toEqual(['q3 too-long'])
  expect(faults({ q1: ['z'] })).toEqual(['q1 unknown'])
  expect(faults({ q1: ['a', 'b'], q2: ['a'] })).toEqual(['q1 unknown'])
})

test('when only words differ it is the same questionnaire; another option makes it another', () => {
  const before = asking(question('q1'))
  expect(isSameStructure(before, asking(question('q1', { texts: { nb: 'Bedre' } })))).toBe(true)
  expect(isSameStructure(before, asking(question('q1', { options: before.questions[0]!.options.slice(1) })))).toBe(
    false,
  )
})

test('when a scale says nothing of what is favourable, its two highest points are, and «don’t know» is none', () => {
  const options = ['1', '2', '3', 'dk'].map((key) => ({ key, texts: { nb: key } }))
  expect(favourableOf(question('q1', { kind: 'scale', options }))).toEqual(['2', '3'])
})

test('when nobody knows how many met the link there is no response rate', () => {
  const none = { invited: 0, unreached: 0, byInvitation: 0, byLink: 0, onPaper: 0, papers: 0, untold: 0 }
  expect(responseRate({ ...none, byLink: 12 })).toBeNull()
  expect(responseRate({ ...none, invited: 40, byInvitation: 10, papers: 10, onPaper: 5 })).toEqual({ hits: 15, n: 50 })
})

test('when a unit has not told how many forms it handed out, or more came in than went out, there is no response rate', () => {
  const forms = { invited: 0, unreached: 0, byInvitation: 0, byLink: 0, onPaper: 5, papers: 10, untold: 0 }
  expect(responseRate(forms)).toEqual({ hits: 5, n: 10 })
  expect(responseRate({ ...forms, untold: 1 })).toBeNull()
  expect(responseRate({ ...forms, papers: 4 })).toBeNull()
})

test('when a key of a question or an answer is a name or an identity number, it is told before it is opened', () => {
  const codes = (...questions: Question[]) => questionnaireFaults(asking(...questions)).map(({ code }) => code)
  const answer = (key: string) =>
    question('q1', { options: ['a', key].map((one) => ({ key: one, texts: { nb: one } })) })
  for (const key of ['13097248022', '130972-48022', 'nr-13097248022', 'innsatt-kari-nordmann'])
    for (const asked of [question(key), answer(key), question('q1', { favourable: [key] })])
      expect([key, codes(asked)]).toEqual([key, ['key-tells']])
  for (const key of ['q1', 'tillit', 'under-18', '18-25', '2026', 'dk', 'nett', 'a-1', 'andre'])
    expect([key, codes(question(key), hangs('q9', key))]).toEqual([key, []])
})
