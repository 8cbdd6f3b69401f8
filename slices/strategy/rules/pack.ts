import type { ElementContent } from './element.ts'

/** What `strategy.yaml` of a pack says about the edition. */
export type PackHead = {
  title: string
  validFrom: string
  validTo: string | null
  /** The office that decided it, never a name. */
  decidedBy: string
  reason: string | null
  isPublic: boolean
}
/** Stands where a draft that nobody has decided on is written as a pack: `validFrom` is then the day it was begun. */
export const UNDECIDED = 'ikke bestemt'

/** The comment at the head of each file, by the file's name without its ending. */
export type PackNotes = Partial<Record<string, string>>
/** A strategy as a pack carries it, in the order of its files. */
export type StrategyPack = { name: string; head: PackHead; elements: ElementContent[]; notes: PackNotes }

/** The comment lines that a file opens with, without their marks; null where it opens with something else. */
export function noteAtHead(text: string): string | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const end = lines.findIndex((line) => !line.startsWith('#'))
  const note = lines.slice(0, end === -1 ? lines.length : end)
  return note.length > 0 ? note.map((line) => line.replace(/^# ?/, '').trimEnd()).join('\n') : null
}
