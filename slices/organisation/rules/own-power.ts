import type { Duty } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import type { Approver, AuthorityRule } from './authority.ts'
import { holdsOn } from './day.ts'
import { APPROVER_DUTIES, type UnitKind } from './words.ts'

/**
 * `turn`: by which a room is led. `way-in`: an invitation, a new password, a factor taken away, another address, a code from the envelope. `unit`: moved, or of another kind. `taken`: somebody lost a duty that approves, left, or is said to be away. `last-way`: the yes of a crisis that nobody else could give.
 */
export const GIVING_KINDS = ['duty', 'turn', 'deputy', 'way-in', 'authority', 'unit', 'taken', 'last-way'] as const
export type GivingKind = (typeof GIVING_KINDS)[number]

/** Something that one person did to who may say yes, and that nobody else has said yes to. */
export type Giving = {
  id: string
  kind: GivingKind
  /** Who got it, or lost it. */
  personId: string | null
  unitId: string | null
  duty: Duty | null
  /**
   * Of the table of authority: the row from now on, and the row until now. Of a unit: what it was below until now, and its kind. Of a way in
   * by a code from the envelope: the code.
   */
  rowId: string | null
  beforeId: string | null
  beforeKind: UnitKind | null
  by: string
  at: Date
}

/** What stands on these people alone: `hands` are they, and whoever holds the way in to an account of theirs. */
export type OwnPower = { hands: readonly string[]; given: readonly Giving[] }

/** The duties that say yes, and those that give them. */
export const POWERS_OF_YES: readonly Duty[] = [...APPROVER_DUTIES, ...dutiesWith('organisation.give-administrator')]
export const isPowerOfYes = (duty: Duty): boolean => POWERS_OF_YES.includes(duty)

/** As long as nobody else has said yes, it is known when it has stood in the open for this long; else by the pack. */
export const KNOWN_AFTER_DAYS = 7

const PERSONAL: readonly GivingKind[] = ['duty', 'turn', 'deputy', 'way-in']

/**
 * What these people have given, themselves or through somebody who got power from them first, among what is open. `also`: whoever would say yes:
 * what they gave themselves is theirs, but their words are not.
 */
export function ownPower(open: readonly Giving[], people: readonly string[], also: readonly string[] = []): OwnPower {
  const hands = new Set(people)
  for (let before = -1; before < hands.size; ) {
    before = hands.size
    for (const one of open) if (one.kind === 'way-in' && one.personId && hands.has(one.personId)) hands.add(one.by)
  }
  const since = new Map([...hands, ...also].map((id) => [id, Number.NEGATIVE_INFINITY]))
  const isTheirs = ({ by, at }: Giving) => (since.get(by) ?? Number.POSITIVE_INFINITY) <= at.getTime()
  for (let isMore = true; isMore; ) {
    isMore = false
    for (const one of open) {
      const at = one.at.getTime()
      if (!one.personId || !PERSONAL.includes(one.kind) || !isTheirs(one)) continue
      if ((since.get(one.personId) ?? Number.POSITIVE_INFINITY) <= at) continue
      since.set(one.personId, at)
      isMore = true
    }
  }
  return { hands: [...hands], given: open.filter(isTheirs) }
}

/** Does this yes stand on them: the account, the duty, or the standing in for another? */
export function restsOn({ hands, given }: OwnPower, approver: Approver): boolean {
  const { personId, insteadOf, through, duty, unitId } = approver
  const links = [personId, ...through]
  // A deputy who wrote names their own deputy.
  if (links.some((id) => hands.includes(id))) return true
  return given.some((one) => {
    // Whoever holds the way in to the absent person's account names their deputy.
    if (one.kind === 'way-in') return one.personId !== null && [insteadOf, ...links].includes(one.personId)
    if (one.kind === 'deputy') return insteadOf !== null && one.personId !== null && links.includes(one.personId)
    return one.kind === 'duty' && one.duty === duty && one.unitId === unitId && one.personId === (insteadOf ?? personId)
  })
}

/** Is this one of certain people, or of their making, so that what they say is no second word to what these did? */
export type IsTheirs = (personId: string) => boolean

/**
 * Who is no other than these people: they, whoever holds the way in to an account of theirs, and whoever has a duty, a turn, a deputyship or a way in from
 * them. Codes from one envelope are for several people, and whoever came by one may let the next in; what asks for more than a code asks for it besides.
 */
export function theirs(open: readonly Giving[], people: readonly string[]): IsTheirs {
  const { hands, given } = ownPower(open, people)
  const isMade = (id: string) => given.some((one) => PERSONAL.includes(one.kind) && one.personId === id && !isCode(one))
  return (id) => hands.includes(id) || isMade(id)
}
const isCode = ({ kind, rowId }: Giving) => kind === 'way-in' && rowId !== null

/** Where units stood, and what they were, before these moved or changed them: by id, for `loadLine`. */
export function placesBefore({ given }: OwnPower): ReadonlyMap<string, UnitPlace> {
  const moves = given.filter(({ kind }) => kind === 'unit')
  const places = new Map<string, UnitPlace>()
  for (const { unitId, beforeId, beforeKind } of moves)
    if (unitId && beforeKind && !places.has(unitId)) places.set(unitId, { parentId: beforeId, kind: beforeKind })
  return places
}
export type UnitPlace = { parentId: string | null; kind: UnitKind }

/** The table of authority as it was before what they changed in it. */
export function tableBefore(
  rules: readonly AuthorityRule[],
  { given }: OwnPower,
  day: string,
): readonly AuthorityRule[] {
  const changes = given.filter(({ kind }) => kind === 'authority').toSorted((a, b) => (a.id < b.id ? 1 : -1))
  if (changes.length === 0) return rules
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  let held = rules.filter((rule) => holdsOn(rule, day))
  for (const { rowId, beforeId } of changes) {
    const [row, before] = [byId.get(rowId ?? ''), byId.get(beforeId ?? '')]
    const about = row ?? before
    // Whoever else has changed it since: theirs holds.
    if (!about || held.find((one) => isSameCase(one, about))?.id !== row?.id) continue
    held = held.filter((one) => one !== row)
    if (before) held.push({ ...before, validTo: null })
  }
  return held
}

type Case = Pick<AuthorityRule, 'messageKind' | 'audienceKind' | 'fromLevel'>
export const isSameCase = (a: Case, b: Case): boolean =>
  a.messageKind === b.messageKind && a.audienceKind === b.audienceKind && a.fromLevel === b.fromLevel
