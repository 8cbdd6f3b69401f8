import { hash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { Emptied, Named, ShiftPicture } from '../rules/crisis-view.ts'
import { type EmptiedMark, GONE, type GoneWords, withoutWords } from '../rules/emptying.ts'
import type { SituationContent } from '../rules/situation.ts'
import { type ShiftRow, shiftsOf } from '../store/afterwards.ts'
import { emptyShift, emptySituation } from '../store/emptying.ts'
import type { EntryRow } from '../store/entries.ts'
import { findInject } from '../store/injects.ts'
import { situationsOf } from '../store/situations.ts'

/** The digest of what is left, for the chained log: who has the file can see that nothing else was changed. */
export type LeftDigest = { report: number; digest: string } | { shiftId: string; fingerprint: string }
type Shift = { picture: ShiftPicture; brief: string }
/** What is left of each; null where nothing of it goes. */
type Less = { report: (content: SituationContent) => SituationContent | null; shift: (shift: ShiftRow) => Shift | null }

const NOBODY: ShiftPicture = { people: [], facts: [], tasks: [], promises: [] }

/** Words that are emptied in the log of a room go from its reports and changes of shift too, on record. */
export async function emptyCopies(
  trx: Trx,
  crisisId: string,
  gone: GoneWords,
  mark: EmptiedMark,
): Promise<LeftDigest[]> {
  return less(trx, crisisId, mark, {
    report: (content) => withoutWords(content, gone),
    shift: ({ picture, brief }) => {
      const left = withoutWords(picture, gone)
      return left && { picture: left, brief }
    },
  })
}

type Line = Pick<EntryRow, 'crisis_id' | 'code' | 'by' | 'written_at'>

/** Is it the shift that the line tells of? */
const tellsOf = ({ code, by, written_at: at }: Line, { from_id, given_at }: ShiftRow): boolean =>
  code === 'shift-given' && from_id === by && given_at.getTime() === at.getTime()

/** The brief of the shift that a line tells of. */
export async function emptyBrief(trx: Trx, line: Line, mark: EmptiedMark): Promise<LeftDigest[]> {
  if (line.code !== 'shift-given') return []
  return less(trx, line.crisis_id, mark, {
    report: () => null,
    shift: (shift) => (tellsOf(line, shift) && shift.brief !== GONE ? { picture: shift.picture, brief: GONE } : null),
  })
}

/** What a person wrote that goes with a line and stands beside the log alone. */
export async function wordsBeside(trx: Trx, line: EntryRow): Promise<string[]> {
  const { crisis_id: crisisId, code, params } = line
  if (code === 'inject') return [(await findInject(trx, crisisId, String(params.inject)))?.expects ?? '']
  if (code !== 'shift-given') return []
  return (await shiftsOf(trx, crisisId)).filter((shift) => tellsOf(line, shift)).map(({ brief }) => brief)
}

/**
 * Their time of keeping is over: the facts of reports lose their words as the facts do, and so does what left beside the room; of a change of
 * shift it stays that it was.
 */
export async function emptyAllCopies(trx: Trx, crisisId: string, mark: EmptiedMark): Promise<LeftDigest[]> {
  return less(trx, crisisId, mark, {
    report: (content) => {
      const facts = content.facts.map((one) => ({ ...one, text: GONE, source: GONE }))
      const lines = content.beside?.lines.map((one) => ({ ...one, title: GONE })) ?? []
      if (facts.length + lines.length === 0) return null
      return { ...content, facts, ...(content.beside && { beside: { ...content.beside, lines } }) }
    },
    shift: () => ({ picture: NOBODY, brief: GONE }),
  })
}

async function less(trx: Trx, crisisId: string, mark: EmptiedMark, { report, shift }: Less): Promise<LeftDigest[]> {
  const left: LeftDigest[] = []
  for (const { id, number, content } of await situationsOf(trx, crisisId)) {
    const now = report(content)
    if (!now) continue
    await emptySituation(trx, { id, mark }, now)
    left.push({ report: number, digest: hash('sha256', canonical(now), 'hex') })
  }
  for (const row of await shiftsOf(trx, crisisId)) {
    const { id } = row
    const now = shift(row)
    if (!now) continue
    await emptyShift(trx, { id, mark }, now)
    left.push({ shiftId: id, fingerprint: hash('sha256', canonical(now), 'hex') })
  }
  return left
}

/** Who has emptied words of something, for their names. */
export const emptiedBy = (rows: readonly { emptied: readonly EmptiedMark[] }[]): string[] =>
  rows.flatMap((row) => row.emptied.map((one) => one.by))

export const shownEmptied = (marks: readonly EmptiedMark[], named: (id: string) => Named): Emptied[] =>
  marks.map(({ seq, at, by }) => ({ seq, at, by: named(by) }))
