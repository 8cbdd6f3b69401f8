import { expect, test } from 'vitest'
import { refusedHere } from '../../../kit/kernel/hand-off.ts'
import { isBack, isNews, isSilent, takesWords } from './channel-watch.ts'

test('when a server will not have one recipient it answers; when it asks us to come back, or says nothing, it takes nothing', () => {
  expect(takesWords({ kind: 'accepted', response: '250' })).toBe(true)
  expect(takesWords({ kind: 'refused', permanent: true, code: 550, response: '550 no such user' })).toBe(true)
  expect(takesWords({ kind: 'refused', permanent: false, code: 452, response: '452 4.2.2 mailbox full' })).toBe(true)
  expect(takesWords({ kind: 'refused', permanent: false, code: 421, response: '421 try later' })).toBe(false)
  expect(takesWords({ kind: 'refused', permanent: false, code: 0, response: 'ECONNREFUSED' })).toBe(false)
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

test('what could not be made ready says nothing of the server', () => {
  expect(takesWords(refusedHere(new Error('no words in this language')))).toBe(null)
})

test('a server that has had something for a quarter of a minute and taken nothing is silent; one that takes others is not', () => {
  expect(isSilent([0, 14_000], Number.NEGATIVE_INFINITY, 14_999)).toBe(false)
  expect(isSilent([0, 14_000], Number.NEGATIVE_INFINITY, 15_000)).toBe(true)
  expect(isSilent([0, 14_000], 1000, 15_000)).toBe(false)
})

test('when it takes again after it refused, what waits is tried now; not when it takes one and refuses the next', () => {
  expect(isBack(0, Number.NEGATIVE_INFINITY, 1000)).toBe(true)
  expect(isBack(0, Number.NEGATIVE_INFINITY, 999)).toBe(false)
  expect(isBack(5000, 0, 19_999)).toBe(false)
  expect(isBack(5000, 0, 20_000)).toBe(true)
})
