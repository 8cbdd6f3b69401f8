import { createHash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { CODE_VERSION } from '../rules/code-version.ts'
import type { StoryRule } from '../rules/media/story-rule.ts'
import {
  endValues,
  insertProvenance,
  insertValues,
  type NewRow,
  type NewValue,
  nameSuccessor,
  type ProvenanceRow,
  standingValue,
} from '../store/values.ts'

type Figures = Pick<NewValue, 'value' | 'recipe'> &
  Partial<Pick<NewValue, 'missing' | 'hits' | 'n' | 'asked' | 'margin' | 'spread' | 'is_whole' | 'caveat'>>

/** A value for one period by one definition; `fromOn` and `toOn` are YYYY-MM-DD, both included. `series` is empty for ourselves. */
export type Placing = {
  key: string
  version: number
  series?: string
  fromOn: string
  toOn: string
  figures: Figures
  /** `storyRule`: when appearances were one story, where the figure counts stories. */
  from: Pick<ProvenanceRow, 'kind' | 'source' | 'reference' | 'fingerprint'> & { storyRule?: StoryRule | null }
  /** What gives the number again, in order. */
  rows: readonly (Pick<NewRow, 'label'> & Partial<Pick<NewRow, 'amount' | 'hits' | 'n' | 'ref'>>)[]
  by: string
  at: Date
}

/**
 * Places a value in its period with where it came from and the rows it is made of. What stood there ends, and names the one that took its
 * place. The indicator must be held (`lockIndicator`). Gives the value's id, and whether it replaced another.
 */
export async function placeValue(trx: Trx, placing: Placing): Promise<{ id: string; isReplacing: boolean }> {
  const { key, version, series = '', fromOn, toOn, figures, from, rows, by, at } = placing
  const [id, provenanceId] = [newId('val'), newId('prv')]
  const made = { by, at }
  const { storyRule = null, ...named } = from
  const story_rule = storyRule && JSON.stringify(storyRule)
  const told = { ...named, story_rule, source: from.source.slice(0, 300), reference: from.reference.slice(0, 2000) }
  // A value that is not available is read from something too.
  const count = Math.max(1, rows.length)
  await insertProvenance(trx, { id: provenanceId, ...told, row_count: count, code_version: CODE_VERSION, ...made })
  const place = { indicator_key: key, version, series, from_on: fromOn, to_on: toOn }
  const standing = await standingValue(trx, place)
  if (standing) await endValues(trx, [standing], at)
  const unsaid = { missing: null, hits: null, n: null, asked: null, margin: null, spread: null }
  await insertValues(
    trx,
    [{ id, ...place, ...unsaid, ...figures, provenance_id: provenanceId, ...made }],
    rows.map(({ label, amount = null, hits = null, n = null, ref = '' }, index) => {
      const row = { value_id: id, position: index + 1, amount, hits, n }
      return { ...row, label: label.slice(0, 300), ref: ref.slice(0, 200) }
    }),
  )
  if (standing) await nameSuccessor(trx, standing, id)
  return { id, isReplacing: standing !== null }
}

/** SHA-256, as hex, of what a value was read from. */
export const fingerprintOf = (read: unknown): string => createHash('sha256').update(canonical(read)).digest('hex')
