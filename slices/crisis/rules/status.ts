import { timeFault } from './statement-fault.ts'

/** What may be written. `withdrawn`: what we said was wrong from the start, and is called off. */
export const WRITTEN_PHASES = ['ongoing', 'under-control', 'over', 'withdrawn'] as const
/** How far it has come, as the public reads it. `closed`: the room is closed without a last word, and we follow it no more. */
export const PHASES = [...WRITTEN_PHASES, 'closed'] as const
export type Phase = (typeof PHASES)[number]

export const STATUS_LANGUAGES = ['nb', 'nn', 'en'] as const
export type StatusLanguage = (typeof STATUS_LANGUAGES)[number]

/** What is said in each language; bokmål is always there. */
export type StatusTexts<Text> = { nb: Text; nn?: Text | undefined; en?: Text | undefined }
export type StatusText = { title: string; text: string }
export type QuestionText = { question: string; answer: string }

/** What is written here beside the words: how it stands, and when more comes. */
export type StatusHow = {
  phase: Phase
  /** ISO; when we say more, at the latest. Null when there is no more to say. */
  nextAt: string | null
  relativesPhone: string | null
}
/** What stands: the words are those of a statement. */
export type StatusContent = StatusHow & { texts: StatusTexts<StatusText>; correctsId: string | null }

/** Nothing more is promised after these. */
export const isEnd = (phase: Phase): boolean => phase === 'over' || phase === 'withdrawn' || phase === 'closed'

/** Why it cannot be published as it stands, or null. The same in the browser and on the server. */
export function statusFault({ phase, nextAt }: StatusHow, now: Date): 'next' | 'next-passed' | 'next-far' | null {
  if (isEnd(phase)) return null
  if (nextAt === null) return 'next'
  const fault = timeFault(new Date(nextAt), now)
  return fault === 'next-past' ? 'next-passed' : fault
}

/** Whoever leads says alone how it stands or promises a new time; another than the writer publishes a number. */
export const needsAnother = (how: StatusHow, standing: Pick<StatusHow, 'relativesPhone'>): boolean =>
  how.relativesPhone !== standing.relativesPhone

/** The words themselves, in the language that is always there: a new time, phase or language is not new words. */
export const saysOf = ({ nb }: StatusTexts<StatusText>): string => JSON.stringify([nb.title, nb.text])

/** The words in the language asked for, else the nearest, with the language they are in. */
export function wordsIn<Text>(
  texts: StatusTexts<Text>,
  asked: StatusLanguage,
): { language: StatusLanguage; words: Text } {
  const words = texts[asked]
  return words ? { language: asked, words } : { language: 'nb', words: texts.nb }
}
