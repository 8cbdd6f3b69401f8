import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import {
  askApproval,
  type Effect,
  type Follows,
  NOBODY_ASKED,
  type Stands,
  type WaitingOrNot,
} from '../../approval/index.ts'
import { dutyAbilities } from '../../duty/index.ts'
import { passTelephones, personsNumbers, unitNames, unitStands } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { findDutyNumber, writeDutyNumber } from '../store/duty.ts'
import { announce } from './announce.ts'

export type NumbersInput = {
  unitId: string
  primary: string | null
  alternate: string | null
  /** Whoever sets them says so: no private number, and not the leader's own. */
  isDutyNumber: boolean
}

type Numbers = Pick<NumbersInput, 'primary' | 'alternate'>

/**
 * Asks for other numbers for the press to call: journalists and relatives call what stands on the open page, so it stands there when
 * somebody else has said yes. Whoever asks must say of them that they are the duty's own. Throws `duty.not-allowed`,
 * `press.number-not-marked`, `press.number-is-persons`, `door.stopped`, and as `askApproval`.
 */
export async function setDutyNumbers(
  varde: Varde,
  caller: Caller,
  { unitId, primary, alternate, isDutyNumber }: NumbersInput,
): Promise<WaitingOrNot> {
  if (!dutyAbilities(caller, unitId).includes('edit-duty')) throw new Failure('not-allowed', 'duty.not-allowed')
  const given = [primary, alternate].filter((number) => number !== null)
  if (given.length > 0 && !isDutyNumber) throw new Failure('invalid', 'press.number-not-marked')
  await passNumbers(varde.db, given)
  return varde.db.transaction().execute(async (trx) => {
    const now = await numbersAt(trx, unitId)
    if (now.primary === primary && now.alternate === alternate) return NOBODY_ASKED
    const names = await unitNames(trx, [unitId])
    return askApproval(trx, varde, caller, {
      ...{ kind: 'press.duty-number', subject: unitId, title: names.get(unitId) ?? unitId, unitId },
      ...{ messageKind: 'press-release', audienceKinds: ['public'] },
      words: [
        { language: 'nb', part: 'number-now', text: now.primary ?? now.units ?? '–' },
        // Without one of its own the duty answers at the unit's number, so that is what is read.
        { language: 'nb', part: 'number', text: primary ?? now.units ?? '–' },
        { language: 'nb', part: 'number-alternate-now', text: now.alternate ?? '–' },
        { language: 'nb', part: 'number-alternate', text: alternate ?? '–' },
      ],
      ...{ content: { primary, alternate }, stands: numbersStand },
    })
  })
}

async function passNumbers(db: Database, numbers: readonly string[]): Promise<void> {
  passTelephones(numbers)
  const [number] = await personsNumbers(db, numbers)
  if (number) throw new Failure('invalid', 'press.number-is-persons', { number })
}

/** The numbers of the duty, and the unit's own, which stands in for the first. */
async function numbersAt(trx: Trx, unitId: string): Promise<Numbers & { units: string | null }> {
  const [found, unit] = [await findDutyNumber(trx, unitId), await unitStands(trx, unitId)]
  return {
    primary: found?.primary_phone ?? null,
    alternate: found?.alternate_phone ?? null,
    units: unit?.dutyPhone ?? null,
  }
}

/** The numbers that stand there now, and the unit that they ring. */
const numbersStand: Stands = async (trx, { subject }) => ({
  ...(await numbersAt(trx, subject)),
  unit: await unitStands(trx, subject),
})

/** What follows from a yes. Throws `press.number-is-persons` when it has become somebody's own. */
const callNumbers: Follows = async (trx, varde, caller, { subject: unitId, content, asked_by }) => {
  const { primary, alternate } = content as Numbers
  await passNumbers(
    trx,
    [primary, alternate].filter((number) => number !== null),
  )
  const changed = { is_duty_number: true, changed_by: asked_by, changed_at: varde.now() }
  await writeDutyNumber(trx, { unit_id: unitId, primary_phone: primary, alternate_phone: alternate, ...changed })
  const told = { numbers: [primary, alternate].filter(Boolean).length }
  await announce(trx, varde, caller, { name: PRESS_EVENTS.dutySet, subject: unitId, unitId, content: told })
}

export const dutyNumberEffect: Effect = { stands: numbersStand, follows: callNumbers }
