/** When a group is told in a crisis. Only one order is set: own staff before the public, at the latest together. */
export type CrisisTurn = 'first' | 'early' | 'public'

/** The groups of own staff and of the public, by the keys of the stakeholder map. */
const OWN_STAFF = 'staff'
const PUBLIC = ['public', 'press']

/** The turn of a group that concerns these stakeholder groups. One that holds own staff is first, whoever else is in it. */
export function crisisTurn(concerns: readonly string[]): CrisisTurn {
  if (concerns.includes(OWN_STAFF)) return 'first'
  return concerns.some((key) => PUBLIC.includes(key)) ? 'public' : 'early'
}
