import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { type AuthorityRule, approversOn, type Requirement, requirementFor } from '../rules/authority.ts'
import { chainApprovers } from '../rules/crisis-chain.ts'
import { dayOf } from '../rules/day.ts'
import { APPROVER_DUTIES, type AudienceKind, levelOf, type MessageKind } from '../rules/words.ts'
import { loadAuthority, loadCrisisChain } from '../store/authority.ts'
import { loadLine } from '../store/line.ts'

export type ApproverRole = { duty: Duty; unitId: string }
export type Approvers = {
  /** The rows that decided, one per audience that has one. */
  rules: AuthorityRule[]
  required: Pick<Requirement, 'duty' | 'level' | 'missing'>
  personIds: string[]
  /** By which duty, at which unit: whom the words wait for, told without names. */
  roles: ApproverRole[]
  /** Those whom the table names are away, and the chain of a crisis says who approves in their place. */
  byChain: boolean
  /** The same people with names; `insteadOf` is the name of the absent person they stand in for. */
  waiting: { personId: string; displayName: string; insteadOf: string | null }[]
}

/**
 * Who may approve this message now. Several audiences: the strictest level. An absent approver gives way to the deputy.
 * In a crisis the chain says who is next when those are all away.
 * `except` are people who may not approve it (its author): then the next in the line is named. Empty when nobody can.
 */
export async function approversFor(
  db: Database,
  asked: { messageKind: string; audienceKinds: string[]; unitId: string; now: Date; except?: string[] },
): Promise<Approvers> {
  const line = await loadLine(db, { unitId: asked.unitId, duties: APPROVER_DUTIES, now: asked.now })
  const required = requirementFor(await loadAuthority(db), {
    messageKind: asked.messageKind as MessageKind,
    audienceKinds: asked.audienceKinds as AudienceKind[],
    fromLevel: levelOf(line?.units[0]?.kind ?? 'prison'),
    day: dayOf(asked.now),
  })
  const named = line ? approversOn(line, required, asked.except) : []
  const byChain = line !== null && named.length === 0
  const messageKind = asked.messageKind as MessageKind
  const fromLevel = levelOf(line?.units[0]?.kind ?? 'prison')
  const found = byChain
    ? chainApprovers(line, await loadCrisisChain(db), { messageKind, fromLevel, except: asked.except })
    : named
  const name = (id: string) => line?.names.get(id) ?? id
  return {
    rules: required.rules,
    required: { duty: required.duty, level: required.level, missing: required.missing },
    byChain: byChain && found.length > 0,
    personIds: found.map((one) => one.personId),
    roles: [...new Map(found.map(({ duty, unitId }) => [`${duty} ${unitId}`, { duty, unitId }])).values()],
    waiting: found.map((one) => ({
      personId: one.personId,
      displayName: name(one.personId),
      insteadOf: one.insteadOf === null ? null : name(one.insteadOf),
    })),
  }
}
