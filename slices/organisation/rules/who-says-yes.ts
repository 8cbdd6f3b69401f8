import { type Approver, type AuthorityRule, approversOn, type Requirement, requirementFor } from './authority.ts'
import { type ChainLink, chainApprovers, isChained } from './crisis-chain.ts'
import type { Line } from './line.ts'
import { type Giving, type OwnPower, ownPower, restsOn, tableBefore } from './own-power.ts'
import { type AudienceKind, type Level, levelOf, type MessageKind } from './words.ts'

/** As it stands: the line of the unit as it was before the writers moved it, the table, the chain, and what nobody else has said yes to yet. */
export type Standing = {
  line: Line
  rules: readonly AuthorityRule[]
  chain: readonly ChainLink[]
  open: readonly Giving[]
}
export type AskedYes = {
  messageKind: MessageKind
  audienceKinds: readonly AudienceKind[]
  day: string
  writers: readonly string[]
  /** The words are of a crisis that is open: somebody must be able to say yes. */
  inCrisis: boolean
}
export type SaysYes = {
  required: Requirement
  found: Approver[]
  byChain: boolean
  /**
   * Nobody's yes counts by itself, and the crisis waits for no one: it counts, and the others are told. Also where the writer said that
   * others are away: at night it is the writer who registers the sick, and whoever lies stands in the log.
   */
  lastWay: boolean
  /** Who could, if the power did not come from those who wrote, or from themselves. */
  heldBack: Approver[]
}

/** Who says yes to such words of these writers now: power that they gave, or whoever says yes gave themselves, does not count. */
export function whoSaysYes(standing: Standing, asked: AskedYes): SaysYes {
  const own = ownPower(standing.open, asked.writers)
  const counted = withoutOwn(standing, asked, own)
  const plain = namedBy(standing, asked, asked.writers, NOTHING)
  const heldBack = plain.found.filter(({ personId }) => !counted.found.some((one) => one.personId === personId))
  const isLast = counted.found.length === 0 && heldBack.length > 0 && asked.inCrisis && isChained(asked.messageKind)
  if (isLast) return { ...lastOf(standing, asked, own), lastWay: true, heldBack: [] }
  return { ...counted, lastWay: false, heldBack }
}

type Named = Pick<SaysYes, 'required' | 'found' | 'byChain'>
const NOTHING: OwnPower = { hands: [], given: [] }

/** Whoever gave themselves what they would say yes by gives way to the next. */
function withoutOwn(standing: Standing, asked: AskedYes, own: OwnPower): Named {
  const except = new Set([...asked.writers, ...own.hands])
  for (;;) {
    const named = namedBy(standing, asked, [...except], own)
    const selfMade = named.found.filter(({ personId }) => isSelfMade(standing, asked, personId))
    if (selfMade.length === 0) return named
    for (const { personId } of selfMade) except.add(personId)
  }
}

function isSelfMade(standing: Standing, asked: AskedYes, personId: string): boolean {
  if (!standing.open.some(({ by }) => by === personId)) return false
  const own = ownPower(standing.open, asked.writers, [personId])
  const named = namedBy(standing, asked, [...asked.writers, ...own.hands], own)
  return !named.found.some((one) => one.personId === personId)
}

function namedBy(
  { line, rules, chain }: Standing,
  { messageKind, audienceKinds, day }: AskedYes,
  except: readonly string[],
  own: OwnPower,
): Named {
  const fromLevel: Level = levelOf(line.units[0]!.kind)
  const required = requirementFor(tableBefore(rules, own, day), { messageKind, audienceKinds, fromLevel, day })
  const without = { except, rests: (approver: Approver) => restsOn(own, approver) }
  const named = approversOn(line, required, without)
  if (named.length > 0) return { required, found: named, byChain: false }
  const found = chainApprovers(line, chain, { messageKind, fromLevel }, without)
  return { required, found, byChain: found.length > 0 }
}

/** By whom it is given counts no more, but the table stays as others left it. */
const lastOf = (standing: Standing, asked: AskedYes, { given }: OwnPower): Named =>
  namedBy(standing, asked, asked.writers, { hands: [], given: given.filter(({ kind }) => kind === 'authority') })
