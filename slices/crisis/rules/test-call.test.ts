import { expect, test } from 'vitest'
import { blankPlan } from './plan-content.ts'
import { isWorkingTime, silentPhones, testTargets } from './test-call.ts'

test('when numbers are gathered to be tried, only those who agreed and those whose duty it is are among them, once', () => {
  const plan = {
    ...blankPlan([]),
    relativesNumber: '22 33 44 55',
    contacts: [
      { key: 'a', kind: 'police' as const, name: '', number: '02800', note: '' },
      { key: 'b', kind: 'ntb' as const, name: '', number: '22 00 00 00', note: '', agrees: true },
      { key: 'c', kind: 'other' as const, name: '', number: '', note: '', agrees: true },
    ],
  }
  const phones = [
    { duty: 'leader' as const, mobile: '+47 90 00 00 01', shieldedId: null },
    { duty: 'press-contact' as const, mobile: '+4790000001', shieldedId: null },
    { duty: 'notice-poster' as const, mobile: null, shieldedId: null },
  ]
  expect(testTargets(plan, phones)).toEqual([
    { number: '22000000', contact: 'ntb', duty: null, personId: null },
    { number: '22334455', contact: 'relatives', duty: null, personId: null },
    { number: '+4790000001', contact: null, duty: 'leader', personId: null },
  ])
})

test('when it is evening, a weekend or a public holiday in Norway, it is not working time', () => {
  const at = (text: string) => isWorkingTime(Date.parse(text))
  expect(at('2026-11-25T07:00:00Z')).toBe(true)
  expect(at('2026-11-25T06:59:00Z')).toBe(false)
  expect(at('2026-11-25T15:00:00Z')).toBe(false)
  expect(at('2026-07-01T13:59:00Z')).toBe(true)
  expect(at('2026-11-28T10:00:00Z')).toBe(false)
  expect(at('2026-05-14T10:00:00Z')).toBe(false)
})

test('when a telephone answered the last time it was tried, or nobody answers with it now, it is not silent', () => {
  const answered = { number: '1', triedOn: '2026-11-25', answeredOn: '2026-11-25' }
  const silent = { number: '2', triedOn: '2026-11-25', answeredOn: '2026-05-01' }
  const never = { ...silent, number: '+473', answeredOn: null }
  const phones = ['1', '2', '+47 3', null].map((mobile) => ({ mobile }))
  expect(silentPhones([answered, silent, never], phones)).toEqual([silent, never])
  expect(silentPhones([answered, silent, never], phones.slice(0, 1))).toEqual([])
})
