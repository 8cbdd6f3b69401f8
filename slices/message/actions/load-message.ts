import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { mayDecide, type Verdict } from '../../../kit/kernel/may-decide.ts'
import { grantedFrom } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { shieldsFor } from '../../confidentiality/index.ts'
import {
  type Approvers,
  approversFor,
  compareLevels,
  heldBackFailure,
  type Level,
  levelOf,
  unitById,
} from '../../organisation/index.ts'
import { type Ability, abilitiesOf, mayRead, type Standing } from '../rules/ability.ts'
import { type MessageStep, stateAfter, wasOut } from '../rules/message-state.ts'
import { editorsSince, lastApprovedAt } from '../store/approvals.ts'
import { findMessage, lockMessage, type MessageRow } from '../store/messages.ts'

/** A message as one caller meets it. */
export type LoadedMessage = {
  message: MessageRow
  approvers: Approvers
  /** `own`: named by the authority table or not, they have written in it. */
  verdict: Verdict
  standing: Standing
  /** They have it by duty; else it is open within the agency, and they read the text alone: no working notes. */
  isAround: boolean
  abilities: Ability[]
}

/** Throws `message.not-found` also for a text that is not for the caller's eyes: its existence tells nothing. */
export async function readMessage(db: Database, varde: Varde, caller: Caller, id: string): Promise<LoadedMessage> {
  return known(db, varde, caller, await findMessage(db, id))
}

/** As `readMessage`, for what is around the text: its history, notes and analysis are for those who have it by duty. */
export async function loadMessage(db: Database, varde: Varde, caller: Caller, id: string): Promise<LoadedMessage> {
  const loaded = await readMessage(db, varde, caller, id)
  if (!loaded.isAround) throw new Failure('not-found', 'message.not-found')
  return loaded
}

/**
 * The message held for a change that asks for `ability`. `room`: the crisis room that asks for it, as only the one that holds a text
 * may. Throws `message.held-by-room`, `message.wrong-state`, `message.own-approval`, `message.not-approver` or `message.not-allowed` with
 * what the person needs to know.
 */
export async function takeUp(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  id: string,
  ability: Ability,
  room: string | null = null,
) {
  const loaded = await known(trx, varde, caller, await lockMessage(trx, id), room)
  if (!loaded.abilities.includes(ability)) throw refusal(loaded, ability, caller)
  return loaded
}

async function known(
  db: Database,
  varde: Varde,
  caller: Caller,
  message: MessageRow | null,
  room: string | null = null,
): Promise<LoadedMessage> {
  if (!message) throw new Failure('not-found', 'message.not-found')
  const { approvers, verdictOn } = await decidersOf(db, varde, message)
  const verdict = verdictOn(caller)
  const standing: Standing = {
    state: message.state,
    unitId: message.unit_id,
    ownerId: message.owner_id,
    decides: verdict === 'yes',
    isHeld: message.held_by !== room,
    liftsStops: verdict !== 'own' && (await leadsAt(db, caller, message.unit_id, approvers.required.level)),
  }
  const isAround = mayRead(caller, standing)
  const passes = await shieldsFor(db, caller, [message.id])
  const mustDecide = standing.decides && message.state === 'in-review'
  if (!passes(message.id, isAround, mustDecide)) throw new Failure('not-found', 'message.not-found')
  return { message, approvers, verdict, standing, isAround, abilities: abilitiesOf(caller, standing) }
}

/** Who may say yes to it as it stands, and what that makes of one caller. */
export async function decidersOf(db: Database, varde: Varde, message: MessageRow) {
  const editorIds = await editorsSince(db, message.id, await lastApprovedAt(db, message.id))
  const ownerId = message.owner_id
  const approvers = await approversFor(db, {
    messageKind: message.kind,
    audienceKinds: message.audience_kinds,
    unitId: message.unit_id,
    now: varde.now(),
    except: [ownerId, ...editorIds],
    inCrisis: message.held_by !== null,
  })
  const approverIds = approvers.personIds
  const verdictOn = ({ id }: Pick<Caller, 'id'>) =>
    mayDecide({ personId: id, writerIds: [ownerId, ...editorIds], approverIds })
  return { approvers, verdictOn }
}

/** Is the caller a leader over the unit, on this level or above? */
async function leadsAt(db: Database, caller: Caller, unitId: string, level: Level): Promise<boolean> {
  for (const ledUnit of grantedFrom(caller, 'message.lift-stop', unitId)) {
    const unit = await unitById(db, ledUnit)
    if (unit && compareLevels(levelOf(unit.kind), level) >= 0) return true
  }
  return false
}

const STEP_OF: Partial<Record<Ability, MessageStep>> = {
  edit: 'edit',
  ask: 'ask',
  'take-back': 'take-back',
  approve: 'approve',
  return: 'return',
  reopen: 'reopen',
  withdraw: 'withdraw',
  'lift-stop': 'edit',
}

function refusal(
  { message, verdict, approvers, standing }: LoadedMessage,
  ability: Ability,
  { id }: Pick<Caller, 'id'>,
): Failure {
  const { state } = message
  if (standing.isHeld) return new Failure('conflict', 'message.held-by-room')
  const step = STEP_OF[ability]
  const isOpen = state === 'draft' || state === 'in-review'
  const isPast = ability === 'set-origin' ? state === 'withdrawn' : !isOpen
  if (step ? stateAfter(state, step) === null : ability === 'start-correction' ? state !== 'dispatched' : isPast)
    return new Failure(
      'conflict',
      ability === 'reopen' && wasOut({ state, endedFrom: null }) ? 'message.is-out' : 'message.wrong-state',
      { state },
    )
  if (ability === 'approve' || ability === 'return') {
    if (verdict === 'own') return new Failure('not-allowed', 'message.own-approval')
    const notApprover = new Failure('not-allowed', 'message.not-approver', { names: namesOf(approvers) })
    return heldBackFailure(approvers, id) ?? notApprover
  }
  if (ability === 'lift-stop')
    return new Failure('not-allowed', verdict === 'own' ? 'message.own-stop' : 'message.stop-needs-leader')
  return new Failure('not-allowed', 'message.not-allowed')
}

const namesOf = (approvers: Approvers) => approvers.waiting.map((person) => person.displayName).join(', ')
