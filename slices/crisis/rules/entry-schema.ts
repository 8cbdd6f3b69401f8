import { ANSWERS, HARD_STOPS, ROLES } from './crisis.ts'
import { WRITTEN_KINDS } from './entry.ts'
import { FACT_STATES } from './fact.ts'
import { GROUPS, STOP_GROUNDS } from './statement.ts'

/** What a field of an entry holds. A moment is written as a time, and read as text. */
type Held = {
  text: string
  /** What a person wrote: can be emptied. */
  words: string
  number: number
  moment: Date
  languages: string[]
  answer: (typeof ANSWERS)[number]
  role: (typeof ROLES)[number]
  stop: (typeof HARD_STOPS)[number]
  ground: (typeof STOP_GROUNDS)[number]
  group: (typeof GROUPS)[number]
  groups: (typeof GROUPS)[number][]
  'fact-state': (typeof FACT_STATES)[number]
  /** Of a line with words: the kind of one that a person wrote, or the code of one that Varde wrote. */
  'line-kind': string
}
type Field = keyof Held | `${keyof Held}?`

const numbered = { number: 'number' } as const
const withReason = { ...numbered, reason: 'words' } as const
const passed = { ...withReason, reached: 'number', of: 'number' } as const
const inLanguages = { ...numbered, languages: 'languages' } as const
/** `fact`, `revision`: which it was and became; lines of older rooms lack them, and say what was `before` instead. */
const whichFact = { fact: 'text?', revision: 'number?' } as const
const fact = { text: 'words', source: 'words', before: 'words?', from: 'fact-state?', ...whichFact } as const
const asked = { ...numbered, reached: 'number?', of: 'number?' } as const
/** `groups`: whom it was promised, where that is not everybody. */
const due = { due: 'moment', groups: 'groups?' } as const
const paced = { pace: 'number', shows: 'moment' } as const
const helped = { unit: 'text', reason: 'words' } as const

/** The one list of what Varde itself puts in the log, and what each says. `?`: may be left out. */
export const ENTRY_SCHEMA = {
  declared: {},
  answered: { answer: 'answer' },
  'call-exhausted': {},
  'call-enough': {},
  'called-narrowly': {},
  'told-unit': { unit: 'text' },
  'told-nobody': { unit: 'text' },
  'called-widely': {},
  'ministry-before-desk': { number: 'number', unit: 'text' },
  closed: { reason: 'words' },
  'taken-over': helped,
  supports: helped,
  'handed-over': { role: 'role', brief: 'words' },
  'place-emptied': { role: 'role', name: 'text' },
  'called-in': { role: 'role' },
  'shift-given': {},
  'shift-taken': {},
  /** `madeBy`: who wrote it; lines of older rooms lack both. What a card says is nobody's words. */
  'task-done': { task: 'words', taskId: 'text?', madeBy: 'text?' },
  'card-done': { task: 'text' },
  'fact-confirmed': fact,
  'fact-unconfirmed': fact,
  'fact-rumour': fact,
  'status-published': { ...numbered, title: 'text', next: 'moment?' },
  'status-changed': { ...numbered, next: 'moment?' },
  'status-disowned': { title: 'text', instead: 'text' },
  'status-restored': { title: 'text', instead: 'text' },
  'situation-made': numbered,
  'status-stop-done': { stop: 'stop' },
  'question-published': { question: 'text' },
  redacted: { entryId: 'text', seq: 'number', kind: 'line-kind?' },
  'assertion-confirmed': { text: 'text' },
  'first-facts-read': { ...numbered, count: 'number' },
  'first-facts-unread': numbered,
  'statement-released': numbered,
  'statement-released-alone': numbered,
  'statement-proposed': numbered,
  'statement-approved': numbered,
  'statement-returned': withReason,
  'statement-out': numbered,
  'statement-sent': numbered,
  'statement-dropped': { ...numbered, reason: 'text' },
  'statement-stopped': { ...numbered, reason: 'text' },
  'statement-ended-at-stop': { ...numbered, group: 'group', reason: 'text' },
  'statement-ended-rest': { ...numbered, group: 'group' },
  'statement-flagged': numbered,
  'statement-shelved': withReason,
  'statement-withdrawn': withReason,
  'statement-override': passed,
  'waiver-given': { ...withReason, given: 'moment' },
  'waiver-beforehand': { ...withReason, given: 'moment' },
  'waiver-asked': asked,
  'waiver-needed': asked,
  'waiver-withdrawn': numbered,
  'waiver-lapsed': numbered,
  'waiver-unheard': numbered,
  'page-released': numbered,
  'page-override': passed,
  'statement-held-up': numbered,
  'statement-freed': numbered,
  'statement-partly-held': numbered,
  'dispatch-paused': numbered,
  'dispatch-resumed': numbered,
  'statement-followed': inLanguages,
  'statement-language-approved': inLanguages,
  'statement-read-beside': inLanguages,
  'statement-read-by': { ...inLanguages, name: 'words' },
  'statement-language-out': inLanguages,
  'statement-language-held': inLanguages,
  'statement-language-freed': inLanguages,
  /** Lines of older rooms do not say why. */
  'statement-language-dropped': { ...inLanguages, reason: 'text?' },
  'promise-made': due,
  'promise-warned': { ...due, count: 'number' },
  'promise-kept': due,
  'promise-broken': due,
  'promise-ended': due,
  'promise-moved': { from: 'moment', to: 'moment', reason: 'words', groups: 'groups?' },
  'stop-set': { stop: 'stop' },
  'stop-lifted': { stop: 'stop', ground: 'ground', source: 'words' },
  'stop-passed': { stop: 'stop', group: 'group', reason: 'words' },
  inject: { role: 'role', sender: 'words', text: 'words', inject: 'text', fact: 'text?' },
  'practice-paced': paced,
  'direction-taken': {},
  'practice-paused': paced,
} as const satisfies Record<string, Record<string, Field>>

export type SystemCode = keyof typeof ENTRY_SCHEMA
export const SYSTEM_CODES = Object.keys(ENTRY_SCHEMA) as SystemCode[]

type FieldsOf<C extends SystemCode> = (typeof ENTRY_SCHEMA)[C]
/** Those of an act that a person gives a reason for in their own words. */
export type ReasonedCode = { [C in SystemCode]: FieldsOf<C> extends { reason: 'words' } ? C : never }[SystemCode]
type Bare<F> = F extends `${infer K}?` ? K : F
type ValueOf<F, Moment> = Bare<F> extends 'moment' ? Moment : Bare<F> extends keyof Held ? Held[Bare<F>] : never
type Params<Fields, Moment> = {
  [K in keyof Fields as Fields[K] extends `${string}?` ? never : K]: ValueOf<Fields[K], Moment>
} & { [K in keyof Fields as Fields[K] extends `${string}?` ? K : never]?: ValueOf<Fields[K], Moment> | null }

/** What Varde puts in the log, by its kind: another content is no entry. */
export type SystemNote = { [C in SystemCode]: { code: C; params: Params<FieldsOf<C>, Date> } }[SystemCode]
/** The same as it is read; times as text. What does not fit any more says what can be read of it. */
export type SystemContent =
  | { [C in SystemCode]: { code: C; params: Params<FieldsOf<C>, string> } }[SystemCode]
  | { code: 'unreadable'; params: { was: string; left: string } }

const isIn = (all: readonly string[]) => (value: unknown) => typeof value === 'string' && all.includes(value)
const TESTS: Record<keyof Held, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  words: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  moment: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  languages: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  answer: isIn(ANSWERS),
  role: isIn(ROLES),
  stop: isIn(HARD_STOPS),
  ground: isIn(STOP_GROUNDS),
  group: isIn(GROUPS),
  groups: (value) => Array.isArray(value) && value.every(isIn(GROUPS)),
  'fact-state': isIn(FACT_STATES),
  'line-kind': (value) => isIn(WRITTEN_KINDS)(value) || (typeof value === 'string' && holdsWords(value)),
}

const schemaOf = (code: string): Readonly<Record<string, Field>> | null =>
  Object.hasOwn(ENTRY_SCHEMA, code) ? ENTRY_SCHEMA[code as SystemCode] : null

function fieldFits(field: Field, value: unknown): boolean {
  const isOptional = field.endsWith('?')
  if (value === undefined || value === null) return isOptional
  return TESTS[(isOptional ? field.slice(0, -1) : field) as keyof Held](value)
}

/** What is wrong with an entry that somebody is about to write, as it will stand (times as text); null when it fits. */
export function entryFault(code: string, params: Readonly<Record<string, unknown>>): string | null {
  const schema = schemaOf(code)
  if (!schema) return `no entry is called «${code}»`
  const extra = Object.keys(params).find((key) => !Object.hasOwn(schema, key))
  if (extra !== undefined) return `«${code}» says nothing of «${extra}»`
  const wrong = Object.keys(schema).find((key) => !fieldFits(schema[key]!, params[key]))
  return wrong === undefined ? null : `«${code}» needs «${wrong}» as ${schema[wrong]}`
}

/** The fields of such an entry that hold what a person wrote. */
export const wordsIn = (code: string | null): string[] => {
  const schema = schemaOf(code ?? '') ?? {}
  return Object.keys(schema).filter((key) => schema[key]!.startsWith('words'))
}

/** Lines of something that a person wrote and that stands beside the log alone. */
const WORDS_BESIDE: readonly string[] = ['shift-given'] satisfies SystemCode[]

/** Is there anything that a person wrote in such an entry, or in what it tells of? */
export const holdsWords = (code: string | null): boolean =>
  wordsIn(code).length > 0 || WORDS_BESIDE.includes(code ?? '')

/** An entry as it can be read. What an older Varde wrote beside what we know is left out; what lacks something says what there is. */
export function readSystemEntry(code: string | null, params: unknown): SystemContent {
  const held = typeof params === 'object' && params !== null ? (params as Record<string, unknown>) : {}
  const schema = schemaOf(code ?? '')
  if (schema && Object.keys(schema).every((key) => fieldFits(schema[key]!, held[key]))) {
    const known = Object.entries(held).filter(([key]) => Object.hasOwn(schema, key))
    return { code, params: Object.fromEntries(known) } as SystemContent
  }
  return { code: 'unreadable', params: { was: code ?? '', left: leftOf(held) } }
}

const leftOf = (held: Readonly<Record<string, unknown>>): string =>
  Object.entries(held)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
