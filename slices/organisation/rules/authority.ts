import type { Duty } from '../../../kit/kernel/caller.ts'
import { holdsOn } from './day.ts'
import { deputyOf, holdersOf, isThere, type Line, linksBetween, ownUnits } from './line.ts'
import {
  APPROVER_DUTIES,
  type ApproverDuty,
  type AudienceKind,
  compareLevels,
  type Level,
  levelOf,
  type MessageKind,
} from './words.ts'

/** One dated row of the authority matrix: such a message, to such an audience, from such a level, is approved by whom. */
export type AuthorityRule = {
  id: string
  messageKind: MessageKind
  audienceKind: AudienceKind
  fromLevel: Level
  approverDuty: ApproverDuty
  approverLevel: Level
  legalNote: string
  /** False where the strategy leaves it open («ikke i kilden»). */
  inSource: boolean
  validFrom: string
  validTo: string | null
}

export type Requirement = {
  duty: ApproverDuty
  level: Level
  /** The rows that were read, one per audience that has one. */
  rules: AuthorityRule[]
  /** Audiences without a row. They are approved as strictly as anything can be. */
  missing: AudienceKind[]
}

/**
 * `duty`: by which they may, at that unit, in their own right or for somebody who is away. `through`: deputies who are away too, by whom they
 * came to stand in.
 */
export type Approver = { personId: string; insteadOf: string | null; through: string[]; unitId: string; duty: Duty }

const STRICTEST = { duty: 'communication-leader', level: 'directorate' } as const

/** What it takes to approve: with several audiences the highest level decides, within a level the most binding duty. */
export function requirementFor(
  rules: readonly AuthorityRule[],
  asked: { messageKind: MessageKind; audienceKinds: readonly AudienceKind[]; fromLevel: Level; day: string },
): Requirement {
  const valid = rules.filter(
    (rule) => rule.messageKind === asked.messageKind && rule.fromLevel === asked.fromLevel && holdsOn(rule, asked.day),
  )
  const used = valid.filter((rule) => asked.audienceKinds.includes(rule.audienceKind))
  const missing = asked.audienceKinds.filter((kind) => !used.some((rule) => rule.audienceKind === kind))
  const needs = used.map((rule) => ({ duty: rule.approverDuty, level: rule.approverLevel }))
  if (missing.length > 0 || needs.length === 0) needs.push(STRICTEST)
  const top = needs.reduce((a, b) => (compareStrictness(b, a) > 0 ? b : a))
  return { ...top, rules: used, missing }
}

function compareStrictness(a: { duty: ApproverDuty; level: Level }, b: { duty: ApproverDuty; level: Level }): number {
  return compareLevels(a.level, b.level) || APPROVER_DUTIES.indexOf(a.duty) - APPROVER_DUTIES.indexOf(b.duty)
}

/** Who may not: those who wrote, and whoever's yes does not count (`rests`). */
export type Without = { except: readonly string[]; rests: (approver: Approver) => boolean }
const NOBODY: Without = { except: [], rests: () => false }

/**
 * The people who may approve now. Absent ones give way to their deputies. Where nobody holds the duty, the unit's leader
 * approves, else the unit above. Those who may not give way like absent ones.
 */
export function approversOn(
  line: Line,
  need: { duty: ApproverDuty; level: Level },
  without: Without = NOBODY,
): Approver[] {
  for (const unit of approvingUnits(line, need.level))
    for (const duty of new Set<Duty>([need.duty, 'leader'])) {
      const found = holdersOf(line, unit.id, duty)
        .map((holder) => approverFor(line, holder, { unitId: unit.id, duty }, without.except))
        .filter((approver) => approver !== null)
        .filter((approver) => !without.rests(approver))
      if (found.length > 0) return uniqueByPerson(found)
    }
  return []
}

/** The unit on that level (the prison, for its departments), then the units above it. */
function approvingUnits(line: Line, level: Level): Line['units'] {
  const units = ownUnits(line).filter((unit) => compareLevels(levelOf(unit.kind), level) >= 0)
  const lowest = units[0] && levelOf(units[0].kind)
  const start = units.findLastIndex((unit) => levelOf(unit.kind) === lowest)
  return start < 0 ? [] : units.slice(start)
}

function approverFor(
  line: Line,
  holder: string,
  place: Pick<Approver, 'unitId' | 'duty'>,
  except: readonly string[],
): Approver | null {
  if (except.includes(holder)) return null
  if (isThere(line, holder)) return { personId: holder, insteadOf: null, through: [], ...place }
  const deputy = deputyOf(line, holder)
  if (!deputy || except.includes(deputy)) return null
  return { personId: deputy, insteadOf: holder, through: linksBetween(line, holder, deputy), ...place }
}

/** Somebody who both holds the duty and stands in for another is named once, in their own right. */
function uniqueByPerson(approvers: Approver[]): Approver[] {
  const own = new Set(approvers.filter((one) => one.insteadOf === null).map((one) => one.personId))
  const seen = new Set<string>()
  return approvers.filter((one) => {
    if (seen.has(one.personId) || (one.insteadOf !== null && own.has(one.personId))) return false
    seen.add(one.personId)
    return true
  })
}
