import { owedInOrder } from './owed.ts'
import { GROUPS, type Group } from './statement.ts'
import type { PromiseView, StatementView } from './statement-view.ts'

/** Who is owed more by then, group by group with how many have the words that promised it. */
export type PromisedBeside = { dueAt: string; whom: { group: Group; heads: number }[] }
type Said = Pick<StatementView, 'number' | 'nextAt' | 'outAt' | 'isForEverybody'> & {
  had: readonly { group: Group; heads: number }[]
}
type Room = { promises: readonly PromiseView[]; given: readonly PromiseView[]; statements: readonly Said[] }

/**
 * Who was promised more and is not among the groups that words are for: whoever writes them, and whoever says yes, reads it before. What everybody was promised was
 * promised those too who got it in words to them. Statements come newest first.
 */
export function promisedBeside({ promises, given, statements }: Room, groups: readonly Group[]): PromisedBeside[] {
  return owedInOrder([...promises, ...given]).flatMap(({ groups: to, number, dueAt }) => {
    const isPublic = to.includes('public')
    const words = statements.find((one) =>
      isPublic ? one.isForEverybody && one.outAt !== null && one.nextAt !== null : one.number === number,
    )
    const headsOf = (group: Group) => words?.had.find((one) => one.group === group)?.heads ?? 0
    const whom = GROUPS.filter((group) => group !== 'public' && !groups.includes(group))
      .filter((group) => (isPublic ? headsOf(group) > 0 : to.includes(group)))
      .map((group) => ({ group, heads: headsOf(group) }))
    return whom.length > 0 ? [{ dueAt, whom }] : []
  })
}
