/** A file or a reading that brought mentions, and how far its undoing has come where there is one. */
export type MentionImportView = {
  id: string
  fileName: string
  source: string
  rows: number
  /** How many were there already when it came, twice in itself among them. */
  known: number
  /** How many stand under it now. */
  held: number
  firstOn: string | null
  lastOn: string | null
  at: string
  undo: { reason: string; total: number; gone: number; passed: number; begunAt: string; endedAt: string | null } | null
  /** It was taken out again. */
  isUndone: boolean
  /** The reading of a source that it came with: undone there. */
  runId: string | null
}

/** What undoing an import would do. */
export type UndoLoss = {
  total: number
  /** Found by it alone. */
  gone: number
  /** Found by another too: they stay. */
  passed: number
  /** Stories of which nothing is left. */
  stories: number
  /** Of those, how many people have coded, and how many of them carry a line of the message platform. */
  coded: number
  messages: number
  /** Panels whose share of voice changes. */
  panels: number
  /** Found by later files from before Varde kept what each of them found: some of these may go, though another file has them. */
  untold: number
}
