import type { Mode } from '../../../kit/kernel/caller.ts'

/** One part of a crisis that is taken out as a file: lines of JSON, or bytes. */
export type LinesPart = { path: string; rows: readonly object[] }
export type FilePart = { path: string; body: string | Uint8Array; lines?: readonly string[] }
type Head = { id: string; number: string; mode: Mode }

/** Said on every line and in the name of the folder; nothing when it was real. */
export const MARKS: Record<Mode, string | null> = { real: null, exercise: 'ØVELSE', demo: 'DEMO' }

/** `OVELSE-H2026-003`: plain letters, since every unpacker knows them. */
export const folderOf = ({ number, mode }: Pick<Head, 'number' | 'mode'>): string =>
  [MARKS[mode]?.replace('Ø', 'O'), number].filter(Boolean).join('-')

/** The part as JSON Lines: the first says what it is, and every line what kind of crisis it is of. */
export function partOfLines({ path, rows }: LinesPart, { number, mode }: Head): FilePart {
  const mark = MARKS[mode]
  const marked = mark ? { mode, mark } : { mode }
  const head = { part: path.replace(/\..*/, ''), crisis: number, rows: rows.length, ...marked }
  const lines = [head, ...rows.map((row) => ({ ...row, ...marked }))].map((row) => JSON.stringify(row))
  return { path, lines, body: `${lines.join('\n')}\n` }
}

/** The list of contents: each part with its digest, and each of its lines with one of its own. */
export function contentsOf(
  { id, number, mode }: Head,
  { madeAt, lastEntry }: { madeAt: Date; lastEntry: number },
  parts: readonly FilePart[],
  digest: (body: string | Uint8Array) => string,
): string {
  const told = parts.map(({ path, body, lines }) => ({
    ...{ path, sha256: digest(body) },
    ...(lines && { lines: lines.map(digest) }),
  }))
  const head = { format: 'varde-crisis-1', id, number, mode, mark: MARKS[mode], folder: folderOf({ number, mode }) }
  return `${JSON.stringify({ ...head, madeAt: madeAt.toISOString(), lastEntry, parts: told }, null, 1)}\n`
}
