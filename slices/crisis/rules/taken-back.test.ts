import { expect, test } from 'vitest'
import { sentencesWith, takenBack } from './taken-back.ts'

const at = (clock: string) => Date.parse(`2026-03-10T${clock}:00+01:00`)

test('a time that was taken back when the room was closed is marked where the words promise it, and nowhere else', () => {
  const gone = takenBack({ promised: at('11:10'), endedAt: at('11:00'), saidAt: at('10:40') }, 'nb')!
  expect(gone).toBe('kl. 11.10')
  const words = 'Brannen er slukket. Neste melding kommer senest kl.\u00a011.10. Dørene åpner kl. 11.10.'
  expect(sentencesWith(words, gone).map(({ isGone }) => isGone)).toEqual([false, true, false])
  expect(takenBack({ promised: at('11:10'), endedAt: null, saidAt: at('10:40') }, 'nb')).toBe(null)
  expect(takenBack({ promised: at('11:10'), endedAt: at('11:20'), saidAt: at('10:40') }, 'nb')).toBe(null)
})
