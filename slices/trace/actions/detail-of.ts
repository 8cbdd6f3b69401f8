import { catalogue } from '../../../kit/i18n/translate.ts'
import { type EventDetail, eventDetail, namedIn } from '../rules/event-detail.ts'

let sentences: Record<string, string> | null = null

/** What is told of an event, from its name and its content as it lies in the log; null when the content was redacted. */
export function detailOf({ name, content }: { name: string; content: string | null }): EventDetail {
  sentences ??= catalogue().nb.trace!
  return eventDetail(content === null ? null : JSON.parse(content), namedIn(sentences[`event.${name}`] ?? ''))
}
