import type { Database } from '../../../kit/db/database.ts'
import { type GroupInStrategy, groupsToAdd, groupsToRename } from '../rules/strategy-groups.ts'
import { knownGroups, leftOutKeys } from '../store/strategy-groups.ts'

type Names = GroupInStrategy['names']
export type GroupPreview = {
  /** Comes into the address book, empty. */
  added: { key: string; names: Names }[]
  renamed: { key: string; from: Names; to: Names }[]
  /** Was taken out of the address book, and stays out. */
  leftOut: { key: string; names: Names }[]
  /** Is in the address book, came from the strategy, and is not in this one. It stays. */
  staying: { key: string; names: Names }[]
}

/** What the address book will do when a strategy with these groups comes into force. Changes nothing. */
export async function previewGroups(db: Database, wanted: readonly GroupInStrategy[]): Promise<GroupPreview> {
  const [known, leftOut] = [await knownGroups(db), await leftOutKeys(db)]
  const byId = new Map(known.map((group) => [group.id, group]))
  const keys = new Set(wanted.map(({ key }) => key))
  const inBook = new Set(known.map(({ key }) => key))
  return {
    added: groupsToAdd(wanted, known, leftOut).map(({ key, names }) => ({ key, names })),
    renamed: groupsToRename(wanted, known).map(({ id, names }) => {
      const { key, names: from } = byId.get(id)!
      return { key, from, to: names }
    }),
    leftOut: wanted.flatMap(({ key, names }) => (leftOut.has(key) && !inBook.has(key) ? [{ key, names }] : [])),
    staying: known.flatMap(({ key, names, strategyNames }) =>
      strategyNames && !keys.has(key) ? [{ key, names }] : [],
    ),
  }
}
