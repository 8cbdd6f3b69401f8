import { GROUPS, type Group } from './statement.ts'

/** `isPublic`: it stands on the status page, and its time is promised everybody. */
type Said = { id: string; number: number; nextAt: Date | null; isPublic: boolean }
/** A group has words, from then on. */
export type ToldGroup = { statementId: string; group: Group; at: Date }
/** A promise of a group as it is kept; `isUnsettled`: nothing more has come, and no other time has taken its place. */
export type GivenRow = { statementId: string; group: Group; isUnsettled: boolean }
/**
 * `make`: the group is promised what the words give, from then on. `settle`: these words came to it, then, after what it was promised before; what everybody can read and the group did not get settles nothing. `widen`: everybody is promised
 * the same.
 */
export type GivenStep = { does: 'make' | 'settle' | 'widen'; statementId: string; group: Group; at: Date | null }

/** What is to be kept of the times that words gave those who have them, where they are not public, by what has reached each group; in order. */
export function givenSteps(
  statements: readonly Said[],
  told: readonly ToldGroup[],
  rows: readonly GivenRow[],
): GivenStep[] {
  return GROUPS.filter((group) => group !== 'public').flatMap((group) => {
    const own = rows.filter((one) => one.group === group)
    return stepsOf(group, statements, toldFirst(told, group), own)
  })
}

function stepsOf(
  group: Group,
  statements: readonly Said[],
  told: ReadonlyMap<string, Date>,
  rows: readonly GivenRow[],
): GivenStep[] {
  const byId = new Map(statements.map((one) => [one.id, one]))
  const numberOf = (id: string) => byId.get(id)?.number ?? 0
  const had = statements.filter(({ id }) => told.has(id)).toSorted((a, b) => a.number - b.number)
  const newest = Math.max(0, ...rows.map((one) => numberOf(one.statementId)))
  const steps: GivenStep[] = []
  let open = rows.find((one) => one.isUnsettled)?.statementId ?? null
  if (open && byId.get(open)?.isPublic) {
    steps.push({ does: 'widen', statementId: open, group, at: null })
    open = null
  }
  for (const { id, number, nextAt, isPublic } of had) {
    const at = told.get(id)!
    if (open && numberOf(open) < number) {
      steps.push({ does: 'settle', statementId: id, group, at })
      open = null
    }
    const isOld = had.some((one) => one.number > number && told.get(one.id)! <= at)
    if (nextAt === null || isPublic || number <= newest || isOld) continue
    steps.push({ does: 'make', statementId: id, group, at })
    open = id
  }
  return steps
}

/** When the group first had each statement. */
function toldFirst(told: readonly ToldGroup[], group: Group): Map<string, Date> {
  const first = new Map<string, Date>()
  for (const one of told) {
    if (one.group !== group) continue
    const before = first.get(one.statementId)
    if (!before || one.at < before) first.set(one.statementId, one.at)
  }
  return first
}
