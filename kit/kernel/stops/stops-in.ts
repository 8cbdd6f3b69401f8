import { paragraphsOf } from '../paragraphs.ts'
import { checkConfidentiality } from './check-confidentiality.ts'
import type { KnownPublic } from './checked-text.ts'
import type { Finding, PlainBlock } from './finding.ts'

/** Words that are to leave the agency, in one language. Empty lines divide paragraphs. */
export type OutgoingText = { language: string; title?: string; text: string }

/** What holds the words back: what points to a person, is somebody's number, or may give security away. */
export function stopsIn({ language, title = '', text }: OutgoingText, known: KnownPublic): Finding[] {
  const blocks = paragraphsOf(text).map((one): PlainBlock => ({ kind: 'paragraph', text: one }))
  return checkConfidentiality({ language, title, blocks, known }).filter(({ severity }) => severity === 'stop')
}

type Stop = { id: string; check: string }

/**
 * Whatever points to a person, or is somebody's number, always holds a text back: it must be taken out. What may give security
 * away is weighed by the one who approves, with a reason; until then it holds the text back too.
 */
export function holdingStops<S extends Stop>(stops: readonly S[], weighedIds: readonly string[]) {
  const isSecurity = (stop: Stop) => stop.check.startsWith('security-')
  return {
    always: stops.filter((stop) => !isSecurity(stop)),
    toWeigh: stops.filter((stop) => isSecurity(stop) && !weighedIds.includes(stop.id)),
  }
}
