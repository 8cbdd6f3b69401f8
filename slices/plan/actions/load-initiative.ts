import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { mayDecide } from '../../../kit/kernel/may-decide.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { kindsOfGroups } from '../../audience/index.ts'
import { type Approvers, approversFor, heldBackFailure } from '../../organisation/index.ts'
import { type Ability, abilitiesOf, mayRead, type Standing } from '../rules/ability.ts'
import { type InitiativeStep, stateAfter } from '../rules/initiative-state.ts'
import { authorsSince } from '../store/approvals.ts'
import { findInitiative, type InitiativeRow, lockInitiative } from '../store/initiatives.ts'

/** An initiative as one caller meets it. */
export type LoadedInitiative = {
  initiative: InitiativeRow
  approvers: Approvers
  /** `own`: named by the authority table or not, they have written in it. */
  verdict: 'yes' | 'own' | 'not-approver'
  abilities: Ability[]
}

/** Throws `plan.not-found` also for one that is not for the caller's eyes: its existence tells nothing. */
export async function loadInitiative(
  db: Database,
  varde: Varde,
  caller: Caller,
  id: string,
): Promise<LoadedInitiative> {
  return known(db, varde, caller, await findInitiative(db, id))
}

/**
 * The initiative held for a change that asks for `ability`. Throws `plan.wrong-state`, `plan.own-approval`,
 * `plan.not-approver` or `plan.not-allowed` with what the person needs to know.
 */
export async function takeUp(trx: Trx, varde: Varde, caller: Caller, id: string, ability: Ability) {
  const loaded = await heldFor(trx, varde, caller, id)
  if (!loaded.abilities.includes(ability)) throw refusal(loaded, ability, caller)
  return loaded
}

/** The initiative held for a change, whatever the caller may do with it. */
export const heldFor = async (trx: Trx, varde: Varde, caller: Caller, id: string): Promise<LoadedInitiative> =>
  known(trx, varde, caller, await lockInitiative(trx, id))

async function known(
  db: Database,
  varde: Varde,
  caller: Caller,
  initiative: InitiativeRow | null,
): Promise<LoadedInitiative> {
  if (!initiative) throw new Failure('not-found', 'plan.not-found')
  const { standing, ...stands } = await standingOf(db, varde, caller, initiative)
  if (!mayRead(caller, standing)) throw new Failure('not-found', 'plan.not-found')
  return { initiative, ...stands }
}

/** Where the initiative stands for this caller: may they decide on it, and who else may. `own` are left out of the deciders. */
export async function standingOf(
  db: Database,
  varde: Varde,
  caller: Caller,
  initiative: InitiativeRow,
  own: readonly string[] = [],
): Promise<Omit<LoadedInitiative, 'initiative'> & { standing: Standing }> {
  const authorIds = [...own, ...(await authorsSince(db, initiative.id, initiative.approved_revision))]
  const approvers = await deciders(db, initiative, varde.now(), authorIds)
  const { owner_id: ownerId, unit_id: unitId, state } = initiative
  const verdict = mayDecide({
    ...{ personId: caller.id, writerIds: [ownerId, ...authorIds], approverIds: approvers.personIds },
  })
  const standing = { state, unitId, ownerId, decides: verdict === 'yes' }
  return { approvers, verdict, standing, abilities: abilitiesOf(caller, standing) }
}

/** Who may say yes or no now: the authority table's row for initiatives, for the audiences of this one. */
async function deciders(db: Database, initiative: InitiativeRow, now: Date, authorIds: string[]): Promise<Approvers> {
  const kinds = await kindsOfGroups(db)
  // A group of the strategy that the audience register does not know is approved as strictly as anything can be.
  const audienceKinds = [...new Set(initiative.audience_keys.map((key) => kinds.get(key) ?? 'unknown'))]
  return approversFor(db, {
    messageKind: 'initiative',
    audienceKinds,
    unitId: initiative.unit_id,
    now,
    except: [initiative.owner_id, ...authorIds],
  })
}

const STEP_OF: Partial<Record<Ability, InitiativeStep>> = {
  edit: 'edit',
  ask: 'ask',
  'take-back': 'take-back',
  approve: 'approve',
  return: 'return',
  reopen: 'reopen',
  close: 'close',
  stop: 'stop',
}
const UNDER_WAY: readonly Ability[] = ['move', 'measure', 'propose', 'decide', 'evaluate']

/** Why this cannot be done, by this person or now. */
export function refusal(
  { initiative, verdict, approvers }: Omit<LoadedInitiative, 'abilities'>,
  ability: Ability,
  { id }: Pick<Caller, 'id'>,
): Failure {
  const { state } = initiative
  const step = STEP_OF[ability]
  const isUnderWay = state === 'approved' || state === 'running' || state === 'evaluating'
  if (step ? stateAfter(state, step) === null : UNDER_WAY.includes(ability) && !isUnderWay)
    return new Failure('conflict', 'plan.wrong-state', { state })
  if (ability === 'approve' || ability === 'return' || ability === 'decide') {
    if (verdict === 'own') return new Failure('not-allowed', 'plan.own-approval')
    const names = approvers.waiting.map((person) => person.displayName).join(', ')
    return heldBackFailure(approvers, id) ?? new Failure('not-allowed', 'plan.not-approver', { names })
  }
  return new Failure('not-allowed', 'plan.not-allowed')
}
