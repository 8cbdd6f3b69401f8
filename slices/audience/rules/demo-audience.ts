import type { LegalBasis } from './legal-basis.ts'

/** Makes the invented audience of the demo from the pack's rules: the same rules give the same rows every time. */
export type DemoUnit = { id: string; kind: string; name: string; region: string | null }

export type HeadCountRule = {
  population: 'inmates' | 'convicted'
  total: number
  unitKinds: string[]
  /** By name of unit or by kind; a name wins. */
  weights: Record<string, number>
  languages: Record<string, number>
}

export type RelativesRule = {
  total: number
  address: string
  smsShare: number
  topicShare: number
  topics: string[]
  languages: Record<string, number>
}

export type ContactRule = {
  group: string
  count: number
  from: number
  name: string
  address: string
  basis: LegalBasis
  each?: 'region'
  language: string
  nnShare: number
}

export type DemoHeads = { unitId: string; population: 'inmates' | 'convicted'; language: string; heads: number }
export type DemoSubscription = {
  number: number
  unitId: string | null
  topic: string | null
  channel: 'email' | 'sms'
  address: string
  language: string
}
export type DemoContact = {
  number: number
  group: string
  name: string
  address: string
  basis: ContactRule['basis']
  language: string
  region: string | null
}

/** Shares `total` out by weight in whole numbers that add up to it exactly (largest remainder). */
export function spread(total: number, weights: number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (sum <= 0) return weights.map(() => 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const whole = exact.map(Math.floor)
  const rest = total - whole.reduce((a, b) => a + b, 0)
  const order = exact.map((value, i) => ({ i, left: value - whole[i]! })).sort((a, b) => b.left - a.left || a.i - b.i)
  for (const { i } of order.slice(0, rest)) whole[i]!++
  return whole
}

export function demoHeadCounts(rule: HeadCountRule, units: DemoUnit[]): DemoHeads[] {
  const mine = units.filter((unit) => rule.unitKinds.includes(unit.kind))
  const perUnit = spread(
    rule.total,
    mine.map((unit) => rule.weights[unit.name] ?? rule.weights[unit.kind] ?? 1),
  )
  const languages = Object.keys(rule.languages)
  return mine.flatMap((unit, i) =>
    spread(perUnit[i]!, Object.values(rule.languages))
      .map((heads, l) => ({ unitId: unit.id, population: rule.population, language: languages[l]!, heads }))
      .filter((row) => row.heads > 0),
  )
}

/** Numbers that begin with +470 are given to nobody. Staff of the demo have those from +4700000001, relatives those from here. */
const FIRST_MOBILE = 4_700_200_000

/** Every registration has an address of its own; `number` starts at 1. */
export function demoSubscriptions(rule: RelativesRule, units: DemoUnit[]): DemoSubscription[] {
  const languages = picker(rule.languages)
  return Array.from({ length: rule.total }, (_, i) => {
    const onTopic = isPicked(i, rule.topicShare) || units.length === 0
    const sms = isPicked(i * 7 + 3, rule.smsShare)
    return {
      number: i + 1,
      unitId: onTopic ? null : units[i % units.length]!.id,
      topic: onTopic ? rule.topics[i % rule.topics.length]! : null,
      channel: sms ? ('sms' as const) : ('email' as const),
      address: sms ? `+${FIRST_MOBILE + i + 1}` : rule.address.replace('{n}', numbered(i + 1, 4)),
      language: languages(i),
    }
  })
}

export function demoContacts(rule: ContactRule, regions: string[]): DemoContact[] {
  return Array.from({ length: rule.count }, (_, i) => {
    const number = rule.from + i
    const region = rule.each === 'region' && regions.length > 0 ? regions[i % regions.length]! : null
    const fill = (text: string) => text.replace('{n}', numbered(number, 3)).replace('{region}', region ?? '')
    return {
      number,
      group: rule.group,
      name: fill(rule.name),
      address: fill(rule.address),
      basis: rule.basis,
      language: isPicked(i, rule.nnShare) ? 'nn' : rule.language,
      region,
    }
  })
}

const numbered = (value: number, digits: number) => String(value).padStart(digits, '0')

/** Even picking without chance: true for `share` of all i. */
const isPicked = (i: number, share: number) => Math.floor((i + 1) * share) > Math.floor(i * share)

/** Walks the shares by golden-ratio steps, so that every stretch of rows has about the right mix. */
function picker(shares: Record<string, number>): (i: number) => string {
  const entries = Object.entries(shares)
  const sum = entries.reduce((total, [, share]) => total + share, 0)
  return (i) => {
    let at = ((i * 0.618033988749895) % 1) * sum
    for (const [key, share] of entries) {
      at -= share
      if (at < 0) return key
    }
    return entries[0]![0]
  }
}
