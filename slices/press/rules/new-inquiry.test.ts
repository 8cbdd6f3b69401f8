import { expect, test } from 'vitest'
import { deadlinePresets } from './deadline-presets.ts'
import { INQUIRY_KINDS } from './inquiry.ts'
import { askerOf, contactOf, questionCount, topicOfQuestion } from './new-inquiry.ts'
import { spokenDeadline } from './spoken-deadline.ts'

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

test('when questions are listed, they are counted', () => {
  expect(questionCount('Hvor mange?\nHvor lenge?\n\nHva koster det')).toBe(3)
})

test('when a kind of request is chosen, every deadline that is offered lies ahead and is understood as it is said', () => {
  const now = new Date('2026-03-10T12:30:00Z')
  const words = {
    minutes: 'om {} min',
    hours: 'om {} t',
    today: 'i dag kl. {}',
    tomorrow: 'i morgen kl. {}',
    days: 'om {} dager',
  }
  for (const kind of INQUIRY_KINDS)
    for (const { code, amount } of deadlinePresets(kind, now))
      expect(spokenDeadline(words[code].replace('{}', String(amount)), now), `${kind} ${code}`).not.toBeNull()
})
