import { expect, test } from 'vitest'
import { readPressPack } from '../actions/read-pack.ts'
import { deadlinePresets } from '../rules/deadline-presets.ts'
import { spokenDeadline } from '../rules/spoken-deadline.ts'

test('when a kind of request is chosen, every deadline that the pack offers lies ahead and is understood as it is said', async () => {
  const now = new Date('2026-03-10T12:30:00Z')
  const words = {
    minutes: 'om {} min',
    hours: 'om {} t',
    today: 'i dag kl. {}',
    tomorrow: 'i morgen kl. {}',
    days: 'om {} dager',
  }
  const { kinds } = (await readPressPack('kriminalomsorgen'))!
  expect(kinds).toHaveLength(6)
  for (const rule of kinds)
    for (const { code, amount } of deadlinePresets(rule, now))
      expect(spokenDeadline(words[code].replace('{}', String(amount)), now), `${rule.kind} ${code}`).not.toBeNull()
})
