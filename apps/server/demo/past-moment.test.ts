import { expect, test } from 'vitest'
import { momentAfter, momentBack } from './past-moment.ts'
import { readPastWeeks } from './past-weeks.ts'

const DAY_MS = 86_400_000

test('whatever day the demo begins, a correction comes on a working day after its text, and before the demo begins', async () => {
  const corrected = (await readPastWeeks()).filter((message) => message.correction)
  expect(corrected.length).toBeGreaterThan(0)
  for (let day = 0; day < 7; day++)
    for (const hour of [0, 7, 23]) {
      const start = new Date(Date.UTC(2026, 10, 23, hour) + day * DAY_MS)
      for (const message of corrected) {
        const out = momentBack(start, message)
        const again = momentAfter(out, momentBack(start, message.correction!))
        expect([out < again, again < start, [0, 6].includes(again.getUTCDay())]).toEqual([true, true, false])
      }
    }
})
