import { expect, test } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { type CorrectionWaits, type WrongWords, withdrawnPhrase, wrongPhrase } from './wrong-words.ts'

const since = '2026-03-10T01:14:00Z'
const waits = (change: Partial<CorrectionWaits>): WrongWords => ({
  ...{ number: 3, title: 'Ingen er skadd' },
  correction: { number: 4, waitsFor: 'yes', roles: [{ duty: 'leader', unitName: 'KDI' }], since, ...change },
})

test('when words are wrong, they are said to be so beside what their correction waits for, whose yes, and since when', () => {
  const said = (wrong: WrongWords, language = 'nb') => wrongPhrase(wrong, translator(language))
  expect(said({ ...waits({}), correction: null })).toMatch(/^Melding 3, «Ingen er skadd», må rettes/)
  const asked = said(waits({}))
  expect(asked).toContain('er feil og står hos dem som fikk den')
  expect(asked).toMatch(/Rettelsen, melding 4, har ventet på godkjenning siden .*02\.14/)
  expect(asked).toContain('leder (KDI)')
  expect(said(waits({ roles: [] }))).toContain('ingen kan godkjenne den nå')
  expect(said(waits({ waitsFor: 'out', roles: [] }))).toContain('men ingen har fått den ennå')
  for (const language of ['nn', 'en']) expect(said(waits({}), language)).not.toBe(asked)
})

test('when nothing corrects wrong words, one cause is said, and what is withdrawn is told with how many have it', () => {
  const t = translator('nb')
  const because = (cause: WrongWords['cause']) => wrongPhrase({ ...waits({}), correction: null, cause }, t)
  expect(because('unconfirmed')).toContain('er ikke bekreftet lenger.')
  expect(because('changed')).toContain('er endret siden den ble skrevet.')
  for (const cause of ['unconfirmed', 'changed'] as const) expect(because(cause)).not.toContain('rettelsen')
  expect(because('correction-withdrawn')).toMatch(/må rettes: Rettelsen er trukket tilbake/)
  const gone = { number: 2, title: 'Porten er stengt', at: since, had: 807, of: 1158 }
  expect(withdrawnPhrase(gone, t)).toMatch(/Melding 2, «Porten er stengt», ble trukket tilbake .*807 av 1\s158 har den/)
})
