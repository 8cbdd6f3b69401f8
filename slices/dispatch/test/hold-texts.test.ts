import { expect, it } from 'vitest'
import { catalogue } from '../../../kit/i18n/translate.ts'

/** A wave that one thing holds may be held by another when that is done: the page says what it waits for, and never that it goes then. */
const PROMISE = /\bGår (når|\{\{)|\bfår (meldingen|meldinga) etter|\bgoes (when|on)\b|\bgets the message after/i

it.each(['nb', 'nn', 'en'] as const)(
  'no text of a hold promises that the wave goes when it is over (%s)',
  (language) => {
    const texts = Object.entries(catalogue()[language].dispatch!).filter(([key]) => key.startsWith('hold.'))
    expect(texts.length).toBeGreaterThan(15)
    expect(texts.filter(([, text]) => PROMISE.test(text)).map(([key]) => key)).toEqual([])
  },
)
