import { expect, test } from 'vitest'
import { lastWhole } from './whole-periods.ts'

const SHOWN = { fromOn: '2025-11-26', toOn: '2026-11-26' }

test('when a value is to be written, the last period of the rhythm that is over is proposed, and what is shown where there is no rhythm', () => {
  expect(lastWhole('2026-11-26', 'quarter', SHOWN)).toEqual({ fromOn: '2026-07-01', toOn: '2026-09-30' })
  expect(lastWhole('2026-01-01', 'quarter', SHOWN)).toEqual({ fromOn: '2025-10-01', toOn: '2025-12-31' })
  expect(lastWhole('2026-03-01', 'month', SHOWN)).toEqual({ fromOn: '2026-02-01', toOn: '2026-02-28' })
  expect(lastWhole('2026-11-26', 'week', SHOWN)).toEqual({ fromOn: '2026-11-16', toOn: '2026-11-22' })
  expect(lastWhole('2026-11-26', 'irregular', SHOWN)).toEqual(SHOWN)
})
