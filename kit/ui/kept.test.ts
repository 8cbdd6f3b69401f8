import { expect, test, vi } from 'vitest'
import { dropUnchanged, isWhole, keep, kept } from './kept.ts'

const FORM = { words: {}, groups: ['public'], nextAt: null as string | null }

test('when what was kept is the whole form, it is taken; when a part is missing or of another kind, none of it is', () => {
  expect(isWhole({ words: { nb: {} }, groups: [], nextAt: '2026-01-01T00:00:00.000Z' }, FORM)).toBe(true)
  expect(isWhole({ words: { nb: {} }, nextAt: null }, FORM)).toBe(false)
  expect(isWhole({ words: {}, groups: 'public', nextAt: null }, FORM)).toBe(false)
  for (const other of [null, 'words', []]) expect(isWhole(other, FORM)).toBe(false)
})

test('when what is kept gives an identity number, whole or divided, none of its digits is on the device', () => {
  const store = new Map<string, string>()
  vi.stubGlobal('localStorage', { setItem: (key: string, value: string) => store.set(key, value) })
  keep('krise', [{ clientKey: '019876ab-4123-8123-9abc', text: 'Gjelder 15076500565, ring 22 33 44 55' }, 3, null])
  keep('sak', { what: '150765 00565' })
  vi.unstubAllGlobals()
  expect([...store.values()].map((one) => JSON.parse(one))).toEqual([
    [{ clientKey: '019876ab-4123-8123-9abc', text: 'Gjelder •••••••••••, ring 22 33 44 55' }, 3, null],
    { what: '•••••• •••••' },
  ])
})

test('when what was sent is dropped late, what somebody has written in its place since stands', () => {
  const store = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    setItem: (key: string, value: string) => store.set(key, value),
    getItem: (key: string) => store.get(key) ?? null,
    removeItem: (key: string) => store.delete(key),
  })
  const sent = { text: 'Besøk er stengt. Gjelder 15076500565' }
  keep('krise', sent)
  dropUnchanged('krise', sent)
  expect(kept('krise')).toBe(null)
  keep('krise', { text: 'Besøk er stengt. Vi sier mer kl. 15.' })
  dropUnchanged('krise', sent)
  expect(kept('krise')).toEqual({ text: 'Besøk er stengt. Vi sier mer kl. 15.' })
  vi.unstubAllGlobals()
})
