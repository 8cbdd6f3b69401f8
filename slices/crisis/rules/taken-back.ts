import { saidTime } from './said-time.ts'

const SENTENCE = /(?<=[.!?])\s+(?=\p{Lu})/u
const BY = /\b(senest|seinast|innen|innan|by|latest)\b/i

/** Words taken apart into sentences, each with whether it promises this time, which is taken back. They were said, and hold no longer. */
export const sentencesWith = (text: string, gone: string): { text: string; isGone: boolean }[] =>
  text
    .split(SENTENCE)
    .map((one) => ({ text: one, isGone: one.replaceAll('\u00a0', ' ').includes(gone) && BY.test(one) }))

/** When these words promised more, when they were said, and when nothing more was to come. */
export type TakenBack = { promised: number | null; endedAt: number | null; saidAt: number }

/** The time that was promised and taken back when the room was closed, as it stands in words in this language; null where none was. */
export const takenBack = ({ promised, endedAt, saidAt }: TakenBack, language: string): string | null =>
  promised !== null && endedAt !== null && promised > endedAt
    ? saidTime(new Date(promised), new Date(saidAt), language)
    : null
