import type { Names } from '../indicator.ts'
import type { OwnQuery } from './own-query.ts'

/** One thing that Varde can count of its own, and the indicators that are counted from it now. */
export type OwnLine = {
  query: OwnQuery
  indicators: { key: string; names: Names; countedAt: string | null; values: number; mayUnlink: boolean }[]
}
export type OwnView = { lines: OwnLine[]; mayAdd: boolean }
