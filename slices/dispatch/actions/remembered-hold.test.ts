import { expect, test, vi } from 'vitest'
import { rememberedHold } from './remembered-hold.ts'

const NOW = new Date('2026-03-10T12:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const HOLD = { position: 1, code: 'hold.beside-next-of-kin', params: {}, until: null }

test('what is held is weighed once while nothing has changed, and anew when something has or twenty seconds after it was weighed', async () => {
  const weigh = vi.fn(async () => HOLD)
  const ask = async (stamp: string, now = NOW) =>
    expect(await rememberedHold({ of: ['held'], stamp, now }, weigh)).toBe(HOLD)
  await ask('one')
  await ask('one', later(19))
  expect(weigh).toHaveBeenCalledTimes(1)
  await ask('one', later(20))
  expect(weigh).toHaveBeenCalledTimes(2)
  await ask('two', later(20))
  expect(weigh).toHaveBeenCalledTimes(3)
})

test('that nothing holds is weighed every time, but for what is only shown', async () => {
  const weigh = vi.fn(async () => null)
  const asked = { of: ['passes'], stamp: 'one', now: NOW }
  await rememberedHold(asked, weigh)
  await rememberedHold(asked, weigh)
  expect(weigh).toHaveBeenCalledTimes(2)
  const shown = { ...asked, of: ['passes', 'per_reader'] }
  await rememberedHold(shown, weigh, true)
  await rememberedHold(shown, weigh, true)
  expect(weigh).toHaveBeenCalledTimes(3)
})
