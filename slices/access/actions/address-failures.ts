import type { Varde } from '../../../kit/settings/varde.ts'

/** Wrong tries that one address has before strangers there wait, whatever accounts they were at; one is forgotten every three seconds. */
export const MOST_FAILURES = 300
const FORGET_EVERY_MS = 3000
const MOST_ADDRESSES = 5000

type Level = { failures: number; at: number }
const levels = new WeakMap<Varde, Map<string, Level>>()

/** A wrong password or code came from here. In this process alone; nothing of it is written down. */
export function addressFailed(varde: Varde, address: string): void {
  const known = levels.get(varde) ?? new Map<string, Level>()
  levels.set(varde, known)
  const failures = failuresOf(varde, address) + 1
  known.delete(address)
  known.set(address, { failures, at: varde.now().getTime() })
  // The one that was wrong longest ago gives way.
  if (known.size > MOST_ADDRESSES) known.delete(known.keys().next().value!)
}

/** So many were wrong here that strangers wait: guessing at many accounts is slowed down to one in three seconds. */
export const isAddressFull = (varde: Varde, address: string): boolean => failuresOf(varde, address) > MOST_FAILURES - 1

function failuresOf(varde: Varde, address: string): number {
  const level = levels.get(varde)?.get(address)
  return level ? Math.max(0, level.failures - (varde.now().getTime() - level.at) / FORGET_EVERY_MS) : 0
}
