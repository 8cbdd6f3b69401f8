import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure, type FailureKind } from '../../../kit/kernel/failure.ts'
import { abilitiesIn, isAdministrator, type UnitAbility } from '../rules/permission.ts'

/** Throws a failure of this slice: `refuse('not-found', 'no-such-unit')`. */
export function refuse(kind: FailureKind, code: string, details: Record<string, unknown> = {}): never {
  throw new Failure(kind, `organisation.${code}`, details)
}

export function requireAdministrator(caller: Caller): void {
  if (!isAdministrator(caller)) refuse('not-allowed', 'administrator-only')
}

export function requireAbility(caller: Caller, ability: UnitAbility, unitId: string): void {
  if (!abilitiesIn(caller, unitId).includes(ability)) refuse('not-allowed', 'not-your-unit')
}
