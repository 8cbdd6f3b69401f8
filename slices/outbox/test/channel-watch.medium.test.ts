import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { ChannelWatch } from '../actions/channel-watch.ts'
import { servedChannels } from '../store/channels.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())
const SOON_MS = 50

const standing = async () =>
  (await servedChannels(base.db)).map(({ channel, refusesSince, answer }) => [channel, refusesSince !== null, answer])

test('when a server takes what it is given and then answers nobody, it is noted before any hand-over has ended, and that it takes again', async () => {
  const watch = new ChannelWatch({ ...testVarde(base.db), now: () => new Date() }, 'email', { silentMs: SOON_MS })
  const taken: HandOff = { kind: 'accepted', response: '250 ok' }
  await watch.over(async () => taken)
  expect(await standing()).toEqual([['email', false, null]])
  const answer = Promise.withResolvers<HandOff>()
  const hanging = watch.over(() => answer.promise)
  await expect.poll(standing).toEqual([['email', true, '']])
  answer.resolve(taken)
  await hanging
  expect(await standing()).toEqual([['email', false, null]])
  watch.stop()
})

test('what a server says as it refuses is kept without whom it speaks of, and one full mailbox is no channel that refuses', async () => {
  const watch = new ChannelWatch(testVarde(base.db), 'sms')
  const refused = (code: number, response: string): HandOff => ({ kind: 'refused', permanent: false, code, response })
  await watch.over(async () => refused(452, '452 4.2.2 mailbox full'))
  expect(await standing()).toContainEqual(['sms', false, null])
  await watch.over(async () => refused(421, '421 come back, kari@example.no'))
  expect(await standing()).toContainEqual(['sms', true, '421 come back, …'])
  watch.stop()
})

test('when it takes again, whoever watches is told once, also in a process that never saw it refuse', async () => {
  const clock = testVarde(base.db)
  const back: string[] = []
  const onBack = async (now: Date) => void back.push(now.toISOString())
  const [watch, other] = [new ChannelWatch(clock, 'email', { onBack }), new ChannelWatch(clock, 'email', { onBack })]
  const taken: HandOff = { kind: 'accepted', response: '200 ok' }
  const at = (seconds: number) => new Date(Date.parse('2026-03-10T09:00:00Z') + seconds * 1000)
  clock.setClock(at(0))
  await watch.over(async () => taken)
  await watch.over(async () => ({ kind: 'refused', permanent: false, code: 503, response: 'later' }))
  clock.setClock(at(60))
  await other.over(async () => taken)
  expect(back).toEqual([at(60).toISOString()])
  await watch.over(async () => taken)
  await watch.over(async () => taken)
  await other.over(async () => taken)
  expect(back).toEqual([at(60).toISOString(), at(60).toISOString()])
  for (const one of [watch, other]) one.stop()
})
