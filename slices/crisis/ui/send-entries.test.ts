import { expect, test } from 'vitest'
import { Problem } from '../../../kit/ui/api.ts'
import { sendEntries } from './send-entries.ts'

const written = (text: string) => ({
  ...{ clientKey: text, kind: 'did' as const, text, at: 0, corrects: null, isCleared: false },
})

/** A server that takes a call whole or not at all, as ours does, and answers what `answers` says of a text. */
function server(answers: Record<string, Problem>) {
  const log: string[] = []
  let calls = 0
  const post = async (entries: { text: string }[]) => {
    calls++
    for (const { text } of entries) if (answers[text]) throw answers[text]
    for (const { text } of entries) if (!log.includes(text)) log.push(text)
    return entries.map(({ text }) => text)
  }
  return { log, post, calls: () => calls }
}
const number = new Problem(422, 'request.identity-number', { words: '«15076500565»' })

test('when one line is refused, it alone comes back and the others go on in their order', async () => {
  const { log, post, calls } = server({ number: number, 'too long': new Problem(400, 'request.invalid') })
  const list = ['one', 'number', 'two', 'too long', 'three'].map(written)
  const outcome = await sendEntries(list, post)
  expect(log).toEqual(['one', 'two', 'three'])
  expect(outcome.kept).toEqual(['one', 'two', 'three'])
  expect(outcome.refused.map(({ entry, problem }) => [entry.text, problem.code])).toEqual([
    ['number', 'request.identity-number'],
    ['too long', 'request.invalid'],
  ])
  expect(outcome.wait).toBe(null)
  expect(calls()).toBe(6)
})

test('when nothing is refused, all go in one call', async () => {
  const { log, post, calls } = server({})
  const outcome = await sendEntries(['one', 'two'].map(written), post)
  expect([log, outcome.refused, outcome.sent.length, calls()]).toEqual([['one', 'two'], [], 2, 1])
})

test.each([
  [0, 'request.offline'],
  [401, 'access.signed-out'],
  [403, 'access.idle'],
  [403, 'access.recent-needed'],
  [408, 'request.lost'],
  [429, 'request.too-many'],
  [500, 'request.unexpected'],
  [503, 'request.unavailable'],
])('when the answer is to wait (%i %s), every line waits', async (status, code) => {
  const { log, post } = server({ two: new Problem(status, code) })
  const outcome = await sendEntries(['one', 'two'].map(written), post)
  expect([log, outcome.sent, outcome.refused]).toEqual([[], [], []])
  expect(outcome.wait?.code).toBe(code)
})

test('when the network goes while a refused line is sought, what was taken is told and the rest waits', async () => {
  const { post } = server({ number: number, two: new Problem(0, 'request.offline') })
  const outcome = await sendEntries(['one', 'number', 'two', 'three'].map(written), post)
  expect(outcome.sent.map((one) => one.text)).toEqual(['one'])
  expect(outcome.refused.map(({ entry }) => entry.text)).toEqual(['number'])
  expect(outcome.wait?.status).toBe(0)
})

test.each([403, 404, 409, 410, 422])('when a line alone is refused with %i, it comes back', async (status) => {
  const { post } = server({ one: new Problem(status, 'crisis.observer-watches') })
  const outcome = await sendEntries([written('one')], post)
  expect([outcome.refused.length, outcome.wait]).toEqual([1, null])
})
