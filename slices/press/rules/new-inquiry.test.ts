import { expect, test } from 'vitest'
import { usualDue } from './deadline-presets.ts'
import { answerFrame, detailsOf, questionsIn } from './kind-details.ts'
import { askerOf, contactOf, topicOfQuestion } from './new-inquiry.ts'

test('when who asks is written in one field, name and outlet are told apart by the comma', () => {
  expect(askerOf('Test Testesen, Prøveavisa')).toEqual({ journalistName: 'Test Testesen', outletName: 'Prøveavisa' })
  expect(askerOf('Prøveavisa')).toEqual({ journalistName: null, outletName: 'Prøveavisa' })
  expect(askerOf(' ')).toEqual({ journalistName: null, outletName: null })
})

test('when a number or an address is written, it goes to its own place', () => {
  expect(contactOf('900 00 000')).toEqual({ email: null, phone: '900 00 000' })
  expect(contactOf('900 00 000, test@avisa.example')).toEqual({ email: 'test@avisa.example', phone: '900 00 000' })
  expect(contactOf('')).toEqual({ email: null, phone: null })
})

test('when a question is long, its first sentence is the topic, cut at a word', () => {
  expect(topicOfQuestion('Hvorfor er verkstedet stengt? Og når åpner det?')).toBe('Hvorfor er verkstedet stengt?')
  const long = topicOfQuestion(`Vi lurer på ${'noe veldig langt '.repeat(20)}`)
  expect(long.length).toBeLessThanOrEqual(122)
  expect(long.endsWith(' …')).toBe(true)
})

test('when questions are listed, each is one: by lines, by numbers or by question marks', () => {
  expect(questionsIn('Hvor mange?\nHvor lenge?\n\nHva koster det')).toEqual([
    'Hvor mange?',
    'Hvor lenge?',
    'Hva koster det',
  ])
  expect(questionsIn('1. Hvor mange?\n2) Hvor lenge?')).toEqual(['Hvor mange?', 'Hvor lenge?'])
  expect(questionsIn('Hvor mange er det? Og hvor lenge venter de?')).toEqual([
    'Hvor mange er det?',
    'Og hvor lenge venter de?',
  ])
  expect(questionsIn('Når åpner det?')).toEqual(['Når åpner det?'])
  expect(answerFrame(['Hvor mange?', 'Hvor lenge?'])).toBe('1. Hvor mange?\n\n\n2. Hvor lenge?\n\n')
})

test('when the kind changes while the form is filled in, only what belongs to it is kept', () => {
  const all = { quote: ' «Ja» ', criticism: 'Noe', place: ' ', crew: '2', filmed: 'staff' as const }
  expect(detailsOf('quote-check', all)).toEqual({ quote: '«Ja»' })
  expect(detailsOf('filming', all)).toEqual({ crew: '2', filmed: 'staff' })
  expect(detailsOf('question', all)).toEqual({})
})

const OPEN = { seasonFrom: '01-01', seasonTo: '12-31', weekdays: [1, 2, 3, 4, 5], onHolidays: false, isClosed: false }
const HOURS = [{ ...OPEN, opens: '08:00', closes: '16:00' }]
const due = (code: 'open-hours' | 'open-days', amount: number, from: string) =>
  new Date(usualDue({ code, amount }, Date.parse(from), HOURS)).toISOString()

test('when nobody names a deadline, the kind has its own time, counted in open hours, over weekends, Easter and the change of the clock', () => {
  expect(due('open-hours', 3, '2026-03-10T14:00:00Z')).toBe('2026-03-11T09:00:00.000Z')
  // Friday afternoon into the Monday after summer time began.
  expect(due('open-hours', 2, '2026-03-27T14:30:00Z')).toBe('2026-03-30T07:30:00.000Z')
  // Maundy Thursday to Easter Monday are closed.
  expect(due('open-days', 2, '2026-03-31T10:00:00Z')).toBe('2026-04-07T14:00:00.000Z')
  expect(due('open-days', 1, '2026-10-23T10:00:00Z')).toBe('2026-10-26T15:00:00.000Z')
})
