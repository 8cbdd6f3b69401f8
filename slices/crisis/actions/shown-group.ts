import type { BoardLine } from '../rules/group-board.ts'
import type { GroupReach } from '../rules/reach.ts'
import { isWorthless, type SaidStanding } from '../rules/said-standing.ts'
import { groupOfKinds } from '../rules/statement.ts'
import type { GroupView } from '../rules/statement-view.ts'
import type { AskedRow } from '../store/group-board.ts'
import type { PartRow, StatementRow } from '../store/statements.ts'

/** Where one group stands: what it has heard last, how many have it, and what it has asked. */
export function shownGroup(
  line: BoardLine,
  rows: readonly StatementRow[],
  worth: ReadonlyMap<string, SaidStanding>,
  parts: readonly PartRow[],
  asked: readonly AskedRow[],
  reach: readonly GroupReach[],
): GroupView {
  const { reached, of, confirmed, isRehearsed, unread = 0 } = reach.find((one) => one.group === line.group)!
  const numberOf = (id: string) => rows.find((row) => row.id === id)!.number
  const part = parts.find((one) => one.statement_id === line.statementId && one.groups.includes(line.group))
  const texts = part?.texts ?? {}
  const stands = line.statementId === null ? null : worth.get(line.statementId)!
  return {
    group: line.group,
    statement: line.statementId === null ? null : numberOf(line.statementId),
    standing: stands,
    title: stands === 'withdrawn' ? null : ((texts.nb ?? texts.nn ?? Object.values(texts)[0])?.title ?? null),
    alsoWrong: line.held
      .filter((id) => id !== line.statementId && isWorthless(worth.get(id)!))
      .map(numberOf)
      .toSorted((a, b) => a - b),
    at: line.at?.toISOString() ?? null,
    ...{ reached, of, confirmed, isRehearsed, unread },
    latest: line.latest,
    next: line.next && (({ statementId, ...next }) => ({ statement: numberOf(statementId), ...next }))(line.next),
    older: line.older && (({ statementId, ...older }) => ({ statement: numberOf(statementId), ...older }))(line.older),
    unsure: Math.max(0, Math.min(line.unsure, of - reached - unread)),
    isOverridden: line.isOverridden,
    asked: asked
      .filter((one) => groupOfKinds(one.audienceKinds) === line.group)
      .map(({ text, at, isAnswered }) => ({ text, at: at.toISOString(), isAnswered })),
  }
}
