import { expect, test } from 'vitest'
import { isNews, takesWords } from './channel-watch.ts'

test('when a server will not have one recipient it answers; when it asks us to come back, or says nothing, it takes nothing', () => {
  expect(takesWords({ kind: 'accepted', response: '250' })).toBe(true)
  expect(takesWords({ kind: 'refused', permanent: true, response: '550 no such user' })).toBe(true)
  expect(takesWords({ kind: 'refused', permanent: false, response: '421 try later' })).toBe(false)
  expect(takesWords({ kind: 'uncertain', reason: 'no answer' })).toBe(false)
})

test('when a channel changes it is written at once; while it stays as it is, now and then', () => {
  expect(isNews(true, null, 0)).toBe(true)
  expect(isNews(false, { takes: true, at: 0 }, 1)).toBe(true)
  expect(isNews(true, { takes: true, at: 0 }, 9_999)).toBe(false)
  expect(isNews(true, { takes: true, at: 0 }, 10_000)).toBe(true)
  expect(isNews(false, { takes: false, at: 0 }, 999)).toBe(false)
  expect(isNews(false, { takes: false, at: 0 }, 1000)).toBe(true)
})
