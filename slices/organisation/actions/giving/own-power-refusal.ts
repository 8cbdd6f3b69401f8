import type { Database } from '../../../../kit/db/database.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { mayDecide } from '../../../../kit/kernel/may-decide.ts'
import { theirs } from '../../rules/own-power.ts'
import { openGivings } from '../../store/givings.ts'
import type { Approvers } from '../approvers-for.ts'
import { type InOwnRight, secondOf } from './second-of.ts'

const names = (people: readonly { displayName: string }[]) => people.map(({ displayName }) => displayName).join(', ')

/** Why this person may not say yes, when it is that their power comes from the writers or themselves; null when it is not. */
export function heldBackFailure({ heldBack, waiting }: Pick<Approvers, 'heldBack' | 'waiting'>, personId: string) {
  if (!heldBack.some((one) => one.personId === personId)) return null
  return waiting.length === 0
    ? new Failure('not-allowed', 'organisation.power-of-writer-alone')
    : new Failure('not-allowed', 'organisation.power-of-writer', { names: names(waiting) })
}

/** Why nobody can be asked, when it is that the power of those who could comes from the writers, or that they are away; null when it is neither. */
export function onlyHeldBack({
  heldBack,
  waiting,
  away,
}: Pick<Approvers, 'heldBack' | 'waiting' | 'away'>): Failure | null {
  if (waiting.length > 0) return null
  if (heldBack.length > 0)
    return new Failure('conflict', 'organisation.only-power-of-writer', { names: names(heldBack) })
  return away.length > 0 ? new Failure('conflict', 'organisation.approvers-away', { names: names(away) }) : null
}

type Refusals = { own: () => Failure; notYours: (names: string) => Failure; nobody: () => Failure }

/**
 * For a yes that is given where the words stand, with nobody asked beforehand: whom the table of authority names gives it, never whoever wrote. Throws what
 * `refusals` say, and as `heldBackFailure` and `onlyHeldBack`.
 */
export function requireNamed(
  approvers: Approvers,
  { personId, writerIds }: { personId: string; writerIds: readonly string[] },
  refusals: Refusals,
): void {
  const verdict = mayDecide({ personId, writerIds, approverIds: approvers.personIds })
  if (verdict === 'yes') return
  if (verdict === 'own') throw refusals.own()
  const held = heldBackFailure(approvers, personId) ?? onlyHeldBack(approvers)
  if (held) throw held
  if (approvers.waiting.length === 0) throw refusals.nobody()
  throw refusals.notYours(names(approvers.waiting))
}

/**
 * For a yes that the table of rights gives: whoever gives it must be another than those whose words or entry it is, by an account and a duty that
 * these did not give, and have the right also without standing in for one of these (`inOwnRight`). `handedBy`: who handed it to them, where it is
 * had from hand to hand. Throws `organisation.power-of-writer-alone`.
 */
export async function requireAnother(
  db: Database,
  now: Date,
  {
    personId,
    than,
    handedBy = null,
    inOwnRight,
  }: { personId: string; than: readonly string[]; handedBy?: string | null; inOwnRight: InOwnRight },
): Promise<void> {
  const isTheirs = theirs(await openGivings(db, now, [...than, personId, handedBy ?? '']), than)
  const own = await (await secondOf(db, personId, now))(isTheirs)?.own()
  if (!own || !(await inOwnRight(own, isTheirs))) throw new Failure('not-allowed', 'organisation.power-of-writer-alone')
}
