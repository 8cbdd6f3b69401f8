import { expect, test, vi } from 'vitest'
import { Failure } from '../../../kit/kernel/failure.ts'
import { rememberRefusal } from './remembered-refusal.ts'

const NOW = new Date('2026-03-10T12:00:00Z')

test('what is refused is weighed once while nothing has changed, and anew when something has or after a while', async () => {
  const weigh = vi.fn(() => Promise.reject(new Failure('invalid', 'crisis.sentence-before-next-of-kin')))
  const ask = (stamp: string, at = NOW) =>
    expect(rememberRefusal([stamp, 'words'], at, weigh)).rejects.toThrow('crisis.sentence-before-next-of-kin')
  await ask('one')
  await ask('one')
  expect(weigh).toHaveBeenCalledTimes(1)
  await ask('two')
  expect(weigh).toHaveBeenCalledTimes(2)
  await ask('one', new Date(NOW.getTime() + 60_000))
  expect(weigh).toHaveBeenCalledTimes(3)
})

test('what passes is weighed every time', async () => {
  const weigh = vi.fn(async () => {})
  await rememberRefusal(['passes'], NOW, weigh)
  await rememberRefusal(['passes'], NOW, weigh)
  expect(weigh).toHaveBeenCalledTimes(2)
})
