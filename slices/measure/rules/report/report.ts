import type { Language } from '../../../../kit/kernel/caller.ts'

/** Whom a report is for. `open` may be read by everyone once somebody with the right has said so. */
export const REPORT_AUDIENCES = ['leadership', 'unit', 'ministry', 'open'] as const
export type ReportAudience = (typeof REPORT_AUDIENCES)[number]

/** What a report is made of. Each kind but `text` is a picture of what is measured, with room for a note of our own. */
export const BLOCK_KINDS = [
  ...(['text', 'figure', 'table', 'chain', 'since', 'voice', 'reach', 'language', 'press', 'survey', 'plan'] as const),
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/**
 * One block. `text` is plain text with «# » before a heading and «- » before a point; in other blocks it is a note beneath the figures.
 * `keys` are indicators (`figure` has one, `table` several); `refId` is a panel, a survey or a saved report of the plan.
 */
export type ReportBlock = {
  id: string
  kind: BlockKind
  text: string
  keys: string[]
  /** Draw the series, or say the value alone. */
  hasSeries: boolean
  refId: string | null
}

/** What is written of a report. Days are YYYY-MM-DD, both included. */
export type ReportContent = {
  title: string
  audience: ReportAudience
  language: Language
  fromOn: string
  toOn: string
  blocks: ReportBlock[]
}

export type ReportFault = 'no-title' | 'no-blocks' | 'period-turned' | 'period-not-begun' | 'block-unfinished'
/** What keeps a report from being published, with the block that is not finished. */
export function reportFault(content: ReportContent, today: string): { fault: ReportFault; blockId?: string } | null {
  if (content.title.trim() === '') return { fault: 'no-title' }
  if (content.toOn < content.fromOn) return { fault: 'period-turned' }
  if (content.fromOn > today) return { fault: 'period-not-begun' }
  if (content.blocks.every((block) => block.kind === 'text' && block.text.trim() === '')) return { fault: 'no-blocks' }
  const unfinished = content.blocks.find((block) => !isChosen(block))
  return unfinished ? { fault: 'block-unfinished', blockId: unfinished.id } : null
}

/** What kept a report from being published by itself when its time had come: a room that holds its words, the door out, or that it is not finished. */
export const REPORT_HOLDERS = ['room', 'door', 'unfinished'] as const
export type ReportHolder = (typeof REPORT_HOLDERS)[number]
export function reportHolder(code: string | null): ReportHolder | null {
  if (code === null) return null
  return code.startsWith('measure.') ? 'unfinished' : code.startsWith('door.') ? 'door' : 'room'
}

/** Is it chosen what the block shows? A text may be empty; it is left out. */
export function isChosen({ kind, keys, refId }: ReportBlock): boolean {
  if (kind === 'figure' || kind === 'table') return keys.length > 0
  if (kind === 'voice' || kind === 'survey' || kind === 'plan') return refId !== null
  return true
}

export const newBlock = (id: string, kind: BlockKind): ReportBlock => ({
  id,
  kind,
  text: '',
  keys: [],
  hasSeries: kind === 'figure',
  refId: null,
})

/** The blocks with one moved `by` places; as they were when it cannot go further. */
export function movedBlock(blocks: readonly ReportBlock[], id: string, by: number): ReportBlock[] {
  const from = blocks.findIndex((block) => block.id === id)
  const to = from + by
  if (from < 0 || to < 0 || to >= blocks.length) return [...blocks]
  const rest = blocks.toSpliced(from, 1)
  return rest.toSpliced(to, 0, blocks[from]!)
}
