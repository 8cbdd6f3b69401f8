import { expect, test } from 'vitest'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { coverage, fillFields, firstMessageFor, readinessOf, unknownFields, writtenFor } from './first-message.ts'

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

test('when words of a scenario may not leave yet, those for any leave in their place, and what is written stays what is shown', () => {
  const row = (scenario_key: string | null, approved_until: string | null) => ({
    ...{ scenario_key, approved_until },
    audience: 'public' as const,
    language: 'nb',
  })
  const rows = [row(null, '2027-01-01'), row('death', null), row('escape', '2026-05-31'), row('riot', '2027-01-01')]
  const [common, death, , riot] = rows
  const asked = { audience: 'public' as const, language: 'nb' }
  const leaves = (scenarioKey: string) => firstMessageFor(rows, { ...asked, scenarioKey }, '2026-06-01')
  expect(['fire', 'death', 'escape', 'riot'].map(leaves)).toEqual([common, common, common, riot])
  expect(firstMessageFor([death!], { ...asked, scenarioKey: 'death' }, '2026-06-01')).toBe(death)
  expect(writtenFor(rows, { ...asked, scenarioKey: 'death' })).toBe(death)
  expect(writtenFor(rows, { ...asked, scenarioKey: 'fire' })).toBe(common)
  const languages = [asked, { ...asked, language: 'en' }]
  const cells = coverage(rows, { scenarioKeys: ['fire', 'death'], languages }, '2026-06-01')
  expect(cells.map((one) => one.readiness)).toEqual(['ready', 'missing', 'ready', 'missing'])
})
