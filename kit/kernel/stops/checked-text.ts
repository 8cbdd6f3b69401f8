import type { Sentence } from './tokenize.ts'

/** What the agency itself makes public, so that it stops no text. */
export type KnownPublic = {
  /** Telephone numbers; spaces and +47 do not matter. */
  telephones?: readonly string[]
  /** E-mail addresses, or whole domains as `@example.no`. */
  emails?: readonly string[]
  /** Names of people who speak for the agency, as written. */
  names?: readonly string[]
}

/** A block (or the title, -1) with its sentences, as every check of this folder gets it. */
export type CheckedText = {
  block: number
  text: string
  sentences: Sentence[]
  /** The last sentence of the block before, and the first of the block after: a heading may name, a paragraph tell. */
  before: Sentence | undefined
  after: Sentence | undefined
  known: KnownPublic
}
