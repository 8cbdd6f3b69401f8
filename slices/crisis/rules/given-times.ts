import { GROUPS, type Group } from './statement.ts'

/**
 * `open`: it is to come. `kept`: more reached them by then, in words to them or in public ones. `broken`: it did not. `ended`: the room was closed before it, and no
 * more comes.
 */
export const GIVEN_STATES = ['open', 'kept', 'broken', 'ended'] as const
/** A time that words promised these groups more by, where they are not public: what everybody was promised runs by itself. */
export type GivenTime = {
  number: number
  dueAt: string
  groups: Group[]
  state: (typeof GIVEN_STATES)[number]
  /** Nothing more has reached them, and the room is open: it is owed. */
  isOwed: boolean
}
type Said = { id: string; number: number; nextAt: Date | null; isWithdrawn: boolean }
/** A group has words, from then on; `group` public: everybody can read them. */
export type ToldGroup = { statementId: string; group: Group; at: Date }
type Room = { now: Date; closedAt: Date | null }

/** What has been promised in words that are out to somebody and not public, held against what reached each group after it; the oldest first. */
export function givenTimes(statements: readonly Said[], told: readonly ToldGroup[], room: Room): GivenTime[] {
  const isPublic = (id: string) => told.some((one) => one.statementId === id && one.group === 'public')
  const numberOf = (id: string) => statements.find((one) => one.id === id)?.number ?? 0
  return statements
    .filter((one) => !one.isWithdrawn && !isPublic(one.id))
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ id, number, nextAt }) => {
      if (nextAt === null) return []
      const has = GROUPS.filter((group) => told.some((one) => one.statementId === id && one.group === group))
      const became = has.map((group) => {
        const after = told.filter(
          (one) => numberOf(one.statementId) > number && (one.group === group || one.group === 'public'),
        )
        return { group, ...becameOf(nextAt, firstOf(after), room) }
      })
      const same = Map.groupBy(became, ({ state, isOwed }) => `${state} ${isOwed}`)
      return [...same.values()].map((all) => ({
        ...{ number, dueAt: nextAt.toISOString(), groups: all.map(({ group }) => group) },
        ...{ state: all[0]!.state, isOwed: all[0]!.isOwed },
      }))
    })
}

const firstOf = (told: readonly ToldGroup[]): Date | null =>
  told.length === 0 ? null : new Date(Math.min(...told.map(({ at }) => at.getTime())))

function becameOf(due: Date, cameAt: Date | null, { now, closedAt }: Room): Pick<GivenTime, 'state' | 'isOwed'> {
  if (cameAt !== null && cameAt <= due) return { state: 'kept', isOwed: false }
  if (closedAt !== null && closedAt < due) return { state: 'ended', isOwed: false }
  const isOwed = cameAt === null && closedAt === null
  return { state: isOwed && now <= due ? 'open' : 'broken', isOwed }
}

/** The one that rules the clock of the room: what is owed first. */
export const owedFirst = <One extends Pick<GivenTime, 'dueAt' | 'isOwed'>>(given: readonly One[]): One | null =>
  given.filter(({ isOwed }) => isOwed).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0] ?? null
