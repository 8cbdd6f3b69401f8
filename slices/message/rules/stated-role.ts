import type { MessageKindName } from './message-view.ts'

/** What cannot wait for a role: the first message of a crisis, and a text that puts another right. */
const HURRIED: readonly MessageKindName[] = ['crisis-first', 'correction']

/** Must the message still say which role we take in it? Only where the strategy in force has a role map. */
export function lacksRole(
  { kind, roleKey }: { kind: MessageKindName; roleKey: string | null },
  roles: readonly string[],
): boolean {
  if (roles.length === 0 || HURRIED.includes(kind)) return false
  return roleKey === null || !roles.includes(roleKey)
}
