import type { Caller } from '../../../kit/kernel/caller.ts'
import { may } from '../../../kit/kernel/rights/may.ts'

/** How a leader made the strategy known. */
export const KNOWN_WAYS = ['meeting', 'conversation', 'reading', 'course', 'other'] as const
export type KnownWay = (typeof KNOWN_WAYS)[number]

/** What a leader confirms for a unit: how, when (YYYY-MM-DD), and how many of how many staff. */
export type Confirmation = { how: KnownWay; heldOn: string; reached: number; staff: number; note: string }

export type KnownUnit = {
  id: string
  name: string
  mayConfirm: boolean
  confirmation: (Confirmation & { by: string | null; at: string }) | null
}
export type KnownStrategy = {
  /** Null where no strategy is in force: then nobody owes anything. */
  edition: { id: string; number: number; title: string; validFrom: string } | null
  units: KnownUnit[]
}

export type ConfirmationFault = 'more-than-all' | 'in-the-future' | 'before-edition'

/** What keeps a confirmation from being stored. */
export function confirmationFault(
  { heldOn, reached, staff }: Confirmation,
  { validFrom, today }: { validFrom: string; today: string },
): ConfirmationFault | null {
  if (reached > staff) return 'more-than-all'
  if (heldOn > today) return 'in-the-future'
  return heldOn < validFrom ? 'before-edition' : null
}

/** The leader of the unit, or one above. */
export const mayConfirm = (caller: Caller, unitId: string): boolean => may(caller, 'plan.confirm-known', unitId)

export type KnownShare = { units: number; confirmed: number; reached: number; staff: number }

/** How far it has come. `staff` counts the confirmed units alone: nobody has told how many the others are. */
export function knownShare(units: readonly Pick<KnownUnit, 'confirmation'>[]): KnownShare {
  const given = units.flatMap(({ confirmation }) => confirmation ?? [])
  return {
    units: units.length,
    confirmed: given.length,
    reached: given.reduce((sum, one) => sum + one.reached, 0),
    staff: given.reduce((sum, one) => sum + one.staff, 0),
  }
}
