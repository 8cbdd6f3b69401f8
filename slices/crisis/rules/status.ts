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

export type StatusContent = {
  phase: Phase
  texts: StatusTexts<StatusText>
  /** ISO; when we say more, at the latest. Null when there is no more to say. */
  nextAt: string | null
  relativesPhone: string | null
  correctsId: string | null
}

/** Nothing more is promised after these. */
export const isEnd = (phase: Phase): boolean => phase === 'over' || phase === 'withdrawn' || phase === 'closed'

/** Why a status cannot be published as it stands, or null. The same in the browser and on the server. */
export function statusFault(content: StatusContent, now: Date): 'empty' | 'next' | 'next-passed' | null {
  const said = Object.values(content.texts).filter((one) => one !== undefined)
  if (said.some(({ title, text }) => title.trim() === '' || text.trim() === '')) return 'empty'
  if (isEnd(content.phase)) return null
  if (content.nextAt === null) return 'next'
  return Date.parse(content.nextAt) <= now.getTime() ? 'next-passed' : null
}

/** Another than the writer approves. Who leads may alone keep the words that stand, and say how it is or promise a new time. */
export function needsAnother(content: StatusContent, standing: StatusContent | null): boolean {
  return standing === null || content.correctsId !== null || said(content) !== said(standing)
}

/** Does it say something that does not stand there already? The time, the phase and a number are not words. */
export const hasNewWords = (content: StatusContent, standing: StatusContent | null): boolean =>
  standing === null || words(content) !== words(standing)

/** The words themselves, in the language that is always there: a new time, phase or language is not new words. */
export const saysOf = ({ nb }: StatusTexts<StatusText>): string => JSON.stringify([nb.title, nb.text])

const words = ({ texts }: StatusContent): string =>
  JSON.stringify(STATUS_LANGUAGES.map((tag) => texts[tag] && [texts[tag].title, texts[tag].text]))

const said = (content: StatusContent): string => JSON.stringify([words(content), content.relativesPhone])

/** The words in the language asked for, else the nearest, with the language they are in. */
export function wordsIn<Text>(
  texts: StatusTexts<Text>,
  asked: StatusLanguage,
): { language: StatusLanguage; words: Text } {
  const words = texts[asked]
  return words ? { language: asked, words } : { language: 'nb', words: texts.nb }
}
