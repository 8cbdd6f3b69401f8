import { expect, test } from 'vitest'
import { textsEndedBy, textsGoneOn } from './texts-kept.ts'

test('when a survey has been closed for as long as its open answers may be kept, the next night takes them', () => {
  expect(textsGoneOn('2026-03-01', 30)).toBe('2026-04-01')
  expect(textsEndedBy('2026-04-01', 30)).toBe('2026-03-01')
  expect(textsEndedBy('2026-03-31', 30)).toBe('2026-02-28')
  expect([textsGoneOn('2026-03-01', null), textsEndedBy('2026-03-01', null)]).toEqual([null, null])
})
