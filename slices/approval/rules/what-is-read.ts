import type { RequestKind, Words } from './request.ts'

/** The part of the words that says it, or why whoever says yes need not read it. */
type ReadAs = { part: string } | { why: string }

/** What the text is called that the thing waits for. */
export const WAITS_FOR = 'waits'

const TEXT: ReadAs = { part: 'text' }
const EVENT: ReadAs = { part: 'event' }
const FACT: ReadAs = { part: 'fact' }
const COMPARED: ReadAs = { why: 'what stands there is compared, and nothing more is decided by it' }

/** Whatever a yes decides is in what is read: each key of what follows from it, for each kind. */
export const READ_AS: Readonly<Record<RequestKind, Readonly<Record<string, ReadAs>>>> = {
  'organisation.contact': {
    ...{ dutyPhone: { part: 'number' }, email: { part: 'number-email' } },
    ...{ name: { part: 'unit-name' }, names: { part: 'unit-name' } },
    from: { why: 'the day the earlier name ends in the history of the unit; on the open page it holds from the yes' },
    reason: { why: 'stands in the history of the unit, for colleagues alone' },
  },
  'dispatch.reply': { dispatchId: { why: 'where the question belongs; the reply itself is among the words' } },
  'press.fact': {
    ...{ value: FACT, labels: FACT, source: FACT, href: FACT, asOf: FACT },
    isFront: { part: 'front' },
    isNew: COMPARED,
  },
  'press.picture': {
    ...{ texts: { part: 'caption' }, credit: { part: 'caption' }, licence: { part: 'licence' } },
    ...{ people: { part: 'people-in' }, consentReference: { part: 'consent' }, messageId: { part: WAITS_FOR } },
  },
  'press.occasion': { at: { part: 'out-from' }, messageId: { part: WAITS_FOR } },
  'press.occasion-change': {
    ...{ texts: EVENT, href: EVENT, place: EVENT, notes: EVENT, kind: { part: 'event-kind' } },
    ...{ openTo: { part: 'open-to' }, accreditBy: { part: 'accredit-by' }, seats: { part: 'seats' } },
    ...{ language: { part: 'event-language' }, unitId: { part: 'event-unit' }, messageId: { part: WAITS_FOR } },
    ...{ startsAt: { part: 'when' }, endsAt: { part: 'when' } },
  },
  'press.advance': {
    ...{ messageId: TEXT, versionId: TEXT, language: TEXT, embargoUntil: { part: 'embargo' } },
    ...{ outletIds: { part: 'to' }, addresses: { part: 'to' } },
  },
  'press.duty-number': { primary: { part: 'number' }, alternate: { part: 'number-alternate' } },
  'crisis.phrases': { phrases: { part: 'phrase' } },
  'crisis.precaution': { from: { part: 'precaution-now' }, to: { part: 'precaution' } },
  'measure.survey': {
    ...{ content: { part: 'survey' }, opening: { part: 'until' }, what: COMPARED, version: COMPARED },
    why: { why: 'stands beside the version for colleagues, and never on the page' },
  },
  'measure.survey-invite': {
    ...{ definition: { part: 'to' }, sampleSize: { part: 'people' }, withPaper: { part: 'people' }, version: COMPARED },
  },
  'measure.report': { number: { part: 'page' }, fingerprint: { part: 'page' } },
  'measure.series': {
    ...{ definition: { part: 'series' }, reason: { part: 'series' }, what: COMPARED, revision: COMPARED },
  },
}

/** Keys of what follows that nobody would read; none when all is said. What is null decides nothing. */
export function unreadKeys(kind: RequestKind, content: Readonly<Record<string, unknown>>, words: readonly Words[]) {
  const parts = new Set(words.map(({ part }) => part))
  return Object.entries(content).flatMap(([key, value]) => {
    const how = READ_AS[kind][key]
    const isRead = how && ('why' in how || value === null || parts.has(how.part))
    return isRead ? [] : [key]
  })
}

/** The text that is named among the words and is another than they belong to: its level is its own. */
export const textNamed = ({
  content,
  belongs_to,
}: {
  content: Readonly<Record<string, unknown>>
  belongs_to: string | null
}) => (typeof content.messageId === 'string' && content.messageId !== belongs_to ? content.messageId : null)
