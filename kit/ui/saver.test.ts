import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from './api.ts'
import { dropAllKept, hasKept } from './kept.ts'
import { createSaver, type Saved } from './saver.ts'

type Text = { text: string }
const isText = (content: unknown): content is Text => typeof (content as Text | null)?.text === 'string'
const DAY = '2026-03-10T09:00:00.000Z'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', deviceStore())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What a browser keeps on the device: its keys are those of the object. */
function deviceStore() {
  const own = (value: unknown) => ({ value, enumerable: false })
  const store: Record<string, string> = Object.create(
    {},
    {
      getItem: own((key: string) => store[key] ?? null),
      setItem: own((key: string, value: string) => {
        store[key] = value
      }),
      removeItem: own((key: string) => {
        delete store[key]
      }),
    },
  )
  return store
}

/** A server that holds one text, and can be away or have been written to by another. */
function aServer() {
  const server = { held: { revision: 1, content: { text: 'a' } } as Saved<Text>, isAway: false, told: 0 }
  const send = async ({ revision, content }: Saved<Text>) => {
    if (server.isAway) throw new Problem(0, 'request.offline')
    if (revision !== server.held.revision) throw new Problem(409, 'changed', { theirs: server.held })
    if (content.text === 'bad') throw new Problem(422, 'not-so')
    server.held = { revision: revision + 1, content }
    return { revision: revision + 1, savedAt: DAY }
  }
  const saver = (place = 'x', saved = server.held) =>
    createSaver<Text, Saved<Text>>({
      ...{ place, saved, send, isContent: isText },
      meet: ({ code, details }, { base, content }) => {
        const theirs = details.theirs as Saved<Text>
        if (code !== 'changed') return null
        return base.content.text === 'mergeable'
          ? { base: theirs, content: { text: `${theirs.content.text}+${content.text}` } }
          : { conflict: theirs }
      },
      onSaved: () => {
        server.told++
      },
    })
  return { server, saver }
}
const pause = () => vi.advanceTimersByTimeAsync(1000)

test('when somebody writes, it is kept here at once and saved a moment after the last key, once', async () => {
  const { server, saver } = aServer()
  const one = saver()
  one.change({ text: 'ab' })
  one.change({ text: 'abc' })
  expect([hasKept(), one.snapshot().state.kind, server.held.revision]).toEqual([true, 'waiting', 1])
  await pause()
  expect(server.held).toEqual({ revision: 2, content: { text: 'abc' } })
  expect([hasKept(), one.snapshot().state, server.told]).toEqual([false, { kind: 'saved', at: DAY }, 1])
})

test('when the network is away, what is written stays here through a restart and is sent when it is back', async () => {
  const { server, saver } = aServer()
  server.isAway = true
  const one = saver()
  one.change({ text: 'b' })
  await pause()
  expect(one.snapshot().state.kind).toBe('offline')
  const again = saver()
  expect(again.snapshot().content).toEqual({ text: 'b' })
  server.isAway = false
  await again.save()
  expect([server.held.content, hasKept()]).toEqual([{ text: 'b' }, false])
})

test('when somebody else saved first, it is held until a person chooses, and theirs can be taken as it is', async () => {
  const { server, saver } = aServer()
  const one = saver()
  server.held = { revision: 2, content: { text: 'theirs' } }
  one.change({ text: 'mine' })
  await pause()
  expect(one.snapshot().state).toEqual({ kind: 'conflict', conflict: server.held })
  one.change({ text: 'mine too' })
  await pause()
  expect(server.held.content.text).toBe('theirs')
  one.settle(server.held, { text: 'both' })
  await vi.advanceTimersByTimeAsync(0)
  expect(server.held).toEqual({ revision: 3, content: { text: 'both' } })
  server.held = { revision: 9, content: { text: 'theirs' } }
  one.change({ text: 'mine' })
  await pause()
  one.settle(server.held, server.held.content)
  expect([one.snapshot().content.text, one.snapshot().state.kind, hasKept()]).toEqual(['theirs', 'saved', false])
})

test('when both can be put together, nobody is asked', async () => {
  const { server, saver } = aServer()
  const one = saver('x', { revision: 1, content: { text: 'mergeable' } })
  server.held = { revision: 2, content: { text: 'theirs' } }
  one.change({ text: 'mine' })
  await pause()
  expect([server.held.content.text, one.snapshot().state.kind]).toEqual(['theirs+mine', 'saved'])
})

test('when it is refused for another reason that is said, and the next try may succeed', async () => {
  const { server, saver } = aServer()
  const one = saver()
  one.change({ text: 'bad' })
  await pause()
  expect(one.snapshot().state.kind).toBe('refused')
  one.change({ text: 'good' })
  await pause()
  expect(server.held.content.text).toBe('good')
})

test('when somebody signs out, nothing of what was not sent is left on the device, whatever it was', async () => {
  const { server, saver } = aServer()
  server.isAway = true
  for (const place of ['measure.report.mrp_1', 'measure.survey.sur_1']) saver(place).change({ text: 'unsent' })
  localStorage.setItem('something-else', 'stays')
  expect(hasKept()).toBe(true)
  dropAllKept()
  expect([hasKept(), Object.keys(localStorage)]).toEqual([false, ['something-else']])
  expect(saver('measure.report.mrp_1').snapshot().content).toEqual({ text: 'a' })
})
