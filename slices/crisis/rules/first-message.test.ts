import { expect, test } from 'vitest'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { coverage, fillFields, firstMessageFor, readinessOf, unknownFields } from './first-message.ts'

const values = { event: 'en brann', place: 'Halden fengsel', time: 'kl. 13.20', next: 'kl. 14.00' }

test('when fields are filled, a sentence that begins with one begins with a capital, and braces we do not know are left', () => {
  expect(fillFields('{event} ved {place}', values)).toBe('En brann ved Halden fengsel')
  expect(fillFields('Vi sier mer senest {next}. {navn}', values)).toBe('Vi sier mer senest kl. 14.00. {navn}')
  expect(unknownFields('{event} {navn} {}')).toEqual(['navn', ''])
})

test('when a body is read, an empty line parts paragraphs', () => {
  expect(paragraphsOf('En\nlinje.\n\nNeste.\n\n')).toEqual(['En linje.', 'Neste.'])
})

test('when an approval has a day, it holds that day and not the next', () => {
  expect(readinessOf({ approved_until: '2026-05-01' }, '2026-05-01')).toBe('ready')
  expect(readinessOf({ approved_until: '2026-05-01' }, '2026-05-02')).toBe('expired')
  expect(readinessOf({ approved_until: null }, '2026-05-02')).toBe('not-approved')
  expect(readinessOf(null, '2026-05-02')).toBe('missing')
})

test('when a scenario has words of its own they are used, approved or not, else those for any', () => {
  const row = (scenario_key: string | null, approved_until: string | null) => ({
    scenario_key,
    audience: 'public' as const,
    language: 'nb',
    approved_until,
  })
  const rows = [row(null, '2027-01-01'), row('death', null)]
  const asked = { audience: 'public' as const, language: 'nb' }
  expect(firstMessageFor(rows, { ...asked, scenarioKey: 'fire' })).toBe(rows[0])
  expect(firstMessageFor(rows, { ...asked, scenarioKey: 'death' })).toBe(rows[1])
  const cells = coverage(
    rows,
    { scenarioKeys: ['fire', 'death'], languages: [asked, { ...asked, language: 'en' }] },
    '2026-06-01',
  )
  expect(cells.map((one) => one.readiness)).toEqual(['ready', 'missing', 'not-approved', 'missing'])
})
