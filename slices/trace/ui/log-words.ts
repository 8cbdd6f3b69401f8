import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../rules/sentence.ts'
import type { Actor, LogLine } from './log-data.ts'

/** What happened and who did it, in the reader's language. */
export function useLogWords() {
  const { t, i18n } = useTranslation('trace')
  const has = (key: string) => i18n.exists(key, { ns: 'trace' })
  return {
    sentence: (line: Pick<LogLine, 'name' | 'detail' | 'isRedacted' | 'isShielded'> & { events?: number }) =>
      sentenceOf({ ...line, events: line.events ?? 1 }, (key, values) => t(key, values ?? {}), has),
    who: (actor: Actor) => actor.role ?? t(`actor.${actor.kind}`),
  }
}
