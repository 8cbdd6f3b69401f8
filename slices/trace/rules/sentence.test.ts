import { expect, test } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { eventDetail, namedIn } from './event-detail.ts'
import { sentenceOf } from './sentence.ts'

const t = translator('nb')
const say = (key: string, values?: Record<string, unknown>) => t(`trace:${key}`, values)
const has = (key: string) => t(`trace:${key}`, { defaultValue: '' }) !== ''

const told = (name: string, content: Record<string, unknown>) =>
  sentenceOf(
    {
      ...{ name, events: 1, isRedacted: false, isShielded: false },
      detail: eventDetail(content, namedIn(t(`trace:event.${name}`, { skipInterpolation: true }))),
    },
    say,
    has,
  )

test('when a text was put away before it was out, the log does not say that it was withdrawn', () => {
  const ended = (wasOut?: boolean) =>
    told('message.withdrawn', { reason: 'fact-changed', ...(wasOut === undefined ? {} : { wasOut }) })
  expect(ended(false)).toMatch(/^La bort budskapet før det var ute\./)
  expect(ended(true)).toMatch(/^Trakk tilbake budskapet\./)
  expect(ended()).toMatch(/^Trakk tilbake budskapet\./)
})

test('when a room ended words, the log says why in words and not in a code; what a person wrote stands as it is', () => {
  const dropped = (reason: string) => told('crisis.statement-dropped', { statement: 5, reason })
  expect(dropped('newer')).toBe('Stanset melding 5. En nyere melding tok plassen.')
  expect(dropped('Vent på lege')).toBe('Stanset melding 5. Begrunnelse: «Vent på lege»')
})
