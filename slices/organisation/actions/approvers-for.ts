import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { type Approver, type AuthorityRule, type Requirement, requirementFor } from '../rules/authority.ts'
import { dayOf } from '../rules/day.ts'
import { ownPower, placesBefore } from '../rules/own-power.ts'
import { type SaysYes, whoSaysYes } from '../rules/who-says-yes.ts'
import { APPROVER_DUTIES, type AudienceKind, levelOf, type MessageKind } from '../rules/words.ts'
import { loadAuthority, loadCrisisChain } from '../store/authority.ts'
import { openGivings } from '../store/givings.ts'
import { awayUntil, loadLine } from '../store/line.ts'

export type ApproverRole = { duty: Duty; unitId: string }
type Named = { personId: string; displayName: string; insteadOf: string | null }
export type Approvers = {
  /** The rows that decided, one per audience that has one. */
  rules: AuthorityRule[]
  required: Pick<Requirement, 'duty' | 'level' | 'missing'>
  personIds: string[]
  /** By which duty, at which unit: whom the words wait for, told without names. */
  roles: ApproverRole[]
  /** Those whom the table names are away, and the chain of a crisis says who approves in their place. */
  byChain: boolean
  /** Nobody else of the chain is there: power that the writers gave counts this once, and the others are told. */
  lastWay: boolean
  /** The same people with names; `insteadOf` is the name of the absent person they stand in for. */
  waiting: Named[]
  /** Those whose power comes from the writers, or from themselves, and nobody else has said yes to it. */
  heldBack: Named[]
  /** Where nobody can: those who could if they were not away, and until when each is; null when nobody knows. */
  away: AwayApprover[]
}
export type AwayApprover = { displayName: string; until: Date | null }

/**
 * Who may approve this message now. Several audiences: the strictest level. An absent approver gives way to the deputy.
 * In a crisis the chain says who is next when those are all away.
 * `except` are people who may not approve it (its writers): then the next in the line is named. Empty when nobody can. `inCrisis`: the
 * words are of a crisis that is open.
 */
export async function approversFor(
  db: Database,
  asked: {
    messageKind: string
    audienceKinds: string[]
    unitId: string
    now: Date
    except?: string[]
    inCrisis?: boolean
  },
): Promise<Approvers> {
  const { unitId, now, except: writers = [] } = asked
  const open = await openGivings(db, now, writers)
  const before = placesBefore(ownPower(open, writers))
  const line = await loadLine(db, { unitId, duties: APPROVER_DUTIES, now, before })
  const rules = await loadAuthority(db)
  const words = {
    messageKind: asked.messageKind as MessageKind,
    audienceKinds: asked.audienceKinds as AudienceKind[],
    day: dayOf(asked.now),
  }
  const nobody = { found: [], byChain: false, lastWay: false, heldBack: [] }
  const asks = { ...words, writers, inCrisis: asked.inCrisis ?? false }
  const standing = line && { line, rules, chain: await loadCrisisChain(db), open }
  const says: SaysYes = standing
    ? whoSaysYes(standing, asks)
    : { ...nobody, required: requirementFor(rules, { ...words, fromLevel: levelOf('prison') }) }
  const { required, found, byChain, lastWay, heldBack } = says
  // As if nobody were away.
  const isNobody = found.length + heldBack.length === 0
  const could =
    standing && isNobody ? whoSaysYes({ ...standing, line: { ...standing.line, away: new Map() } }, asks) : null
  const untils = await awayUntil(db, could?.found.map(({ personId }) => personId) ?? [], now)
  const name = (id: string) => line?.names.get(id) ?? id
  const named = ({ personId, insteadOf }: Approver): Named => ({
    ...{ personId, displayName: name(personId) },
    insteadOf: insteadOf === null ? null : name(insteadOf),
  })
  return {
    rules: required.rules,
    required: { duty: required.duty, level: required.level, missing: required.missing },
    ...{ byChain, lastWay },
    personIds: found.map((one) => one.personId),
    roles: [...new Map(found.map(({ duty, unitId }) => [`${duty} ${unitId}`, { duty, unitId }])).values()],
    waiting: found.map(named),
    heldBack: heldBack.map(named),
    away: [...untils].map(([id, until]) => ({ displayName: name(id), until })),
  }
}

/** The same as it is shown. */
export const awayOnWire = ({ away }: Pick<Approvers, 'away'>) =>
  away.map(({ displayName, until }) => ({ displayName, until: until?.toISOString() ?? null }))
