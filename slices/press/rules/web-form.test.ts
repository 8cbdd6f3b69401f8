import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueOf, formAge, type WebForm, webFormFaults } from './web-form.ts'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const isAddress = (text: string) => text.includes('@')
const form = (fields: Partial<WebForm> = {}): WebForm => ({
  name: '',
  outlet: 'Lokalavisa',
  email: 'test.testesen@example.no',
  phone: '',
  topic: 'Besøk',
  question: 'Når åpner dere?',
  due: '',
  trap: '',
  ...fields,
})
const codeOf = (fields: Partial<WebForm>) => webFormFaults(form(fields), NOW, isAddress)[0]?.code ?? null

describe('the open form', () => {
  test.each<[Partial<WebForm>, string | null]>([
    [{}, null],
    [{ email: '', phone: '+47 900 00 000' }, null],
    [{ due: '2026-03-10T14:00' }, null],
    [{ trap: 'https://example.com' }, 'trap'],
    [{ topic: '' }, 'no-topic'],
    [{ question: '' }, 'no-question'],
    [{ email: '' }, 'no-way-back'],
    [{ email: 'ikke en adresse' }, 'bad-email'],
    [{ phone: 'ring meg' }, 'bad-phone'],
    [{ due: '2026-02-31T12:00' }, 'bad-due'],
    [{ due: '2026-03-10' }, 'bad-due'],
    [{ due: '2027-03-10T12:00' }, 'bad-due'],
    [{ due: '2026-03-10T10:00' }, 'past-due'],
  ])('when it holds %j, the fault is %s', (fields, code) => {
    expect(codeOf(fields)).toBe(code)
  })

  test('when several fields are wrong, all are told at once; what a robot filled in is told alone', () => {
    const all = (fields: Partial<WebForm>) => webFormFaults(form(fields), NOW, isAddress).map(({ field }) => field)
    expect(all({ topic: '', question: '', email: 'x', phone: 'y', due: 'z' })).toEqual([
      ...['topic', 'question', 'email', 'phone', 'due'],
    ])
    expect(all({ topic: '', trap: 'x' })).toEqual(['trap'])
  })

  test('when a deadline is taken, it is a moment that is still to come', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (due) => {
        const at = dueOf({ due })
        if (codeOf({ due }) === null && at) expect((at as Date).getTime()).toBeGreaterThan(NOW)
      }),
    )
  })

  test('when it comes at once or the day after, its age says so', () => {
    expect(formAge(NOW - 1000, NOW)).toBe('too-fast')
    expect(formAge(NOW + 60_000, NOW)).toBe('too-fast')
    expect(formAge(NOW - 3000, NOW)).toBe('right')
    expect(formAge(NOW - 25 * 3_600_000, NOW)).toBe('too-old')
  })
})
