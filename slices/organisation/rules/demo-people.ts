import type { Duty, Language } from '../../../kit/kernel/caller.ts'
import type { UnitKind } from './words.ts'

export type DemoUnit = { key: string; name: string; kind: UnitKind; region: string | null; language: 'nb' | 'nn' }
type LanguageShares = { nn: number; en: number }

/** How the demo people are made. Shares are of 1. */
export type DemoPlan = {
  mailDomain: string
  /** Country code and number before the running number is added: 4700000000. */
  mobileBase: number
  shares: { withoutEmail: number; unreachable: number; away: number; protected: number }
  languages: { nynorskUnit: LanguageShares; vest: LanguageShares; elsewhere: LanguageShares }
  titles: Record<'directorate' | 'college' | 'region' | 'prison' | 'probation', string[]>
  leaderTitles: Record<'directorate' | 'college' | 'region' | 'prison' | 'probation' | 'combined' | 'other', string>
  extra: { unit: string; key: string; title: string; duties: Duty[] }[]
  staff: Record<string, number>
}

export type DemoPerson = {
  key: string
  unitKey: string
  title: string
  displayName: string
  email: string | null
  mobile: string | null
  language: Language
  protected: boolean
  duties: Duty[]
  away: boolean
}

const OFFICES: { key: string; title: string; duties: Duty[] }[] = [
  { key: 'nestleder', title: 'Nestleder', duties: [] },
  { key: 'pressekontakt', title: 'Pressekontakt', duties: ['press-contact'] },
  { key: 'alternativ-pressekontakt', title: 'Alternativ pressekontakt', duties: ['press-contact-alternate'] },
  { key: 'verneombud', title: 'Verneombud', duties: ['safety-delegate'] },
  { key: 'tillitsvalgt', title: 'Tillitsvalgt', duties: ['union-representative'] },
  { key: 'parorendekontakt', title: 'Pårørendekontakt', duties: ['relatives-liaison'] },
  { key: 'oppslagsansvarlig', title: 'Ansvarlig for oppslag', duties: ['notice-poster'] },
]

/** The same people every time: the dice are thrown from the unit's key, and mobiles run on over all units. */
export function demoPeople(units: readonly DemoUnit[], plan: DemoPlan): DemoPerson[] {
  let number = 0
  return units
    .filter((unit) => plan.staff[unit.key])
    .flatMap((unit) => peopleOf(unit, plan, () => `+${plan.mobileBase + ++number}`))
}

function peopleOf(unit: DemoUnit, plan: DemoPlan, mobile: () => string): DemoPerson[] {
  const dice = diceFrom(unit.key)
  const named = [
    { key: 'leder', title: leaderTitle(unit.kind, plan), duties: ['leader'] as Duty[] },
    ...OFFICES,
    ...plan.extra.filter((one) => one.unit === unit.key),
  ].map((office) => personOf(unit, plan, { ...office, dice: dice(), mobile: mobile(), isOffice: true }))
  const titles = titlesOf(unit.kind, plan)
  const count = Math.max(0, plan.staff[unit.key]! - named.length)
  const staff = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0')
    const title = `${titles[Math.floor(dice() * titles.length)]} ${number}`
    return personOf(unit, plan, { key: number, title, duties: [], dice: dice(), mobile: mobile(), isOffice: false })
  })
  return [...named, ...staff]
}

type Draw = { key: string; title: string; duties: Duty[]; dice: number; mobile: string; isOffice: boolean }

/** One throw decides everything about a person, each question on its own stretch of the digits. */
function personOf(unit: DemoUnit, plan: DemoPlan, draw: Draw): DemoPerson {
  const { shares } = plan
  const [reach, language, away, shielded] = [draw.dice, ...spread(draw.dice)] as [number, number, number, number]
  const isUnreachable = !draw.isOffice && reach < shares.unreachable
  const isWithoutEmail = !draw.isOffice && reach < shares.unreachable + shares.withoutEmail
  return {
    key: `${unit.key}-${draw.key}`,
    unitKey: unit.key,
    title: draw.title.replace(/ \d{3}$/, ''),
    displayName: `${draw.title}, ${unit.name} (demo)`,
    email: isWithoutEmail ? null : `${draw.key}.${unit.key}@${plan.mailDomain}`,
    mobile: isUnreachable ? null : draw.mobile,
    language: languageOf(unit, plan, language),
    protected: !draw.isOffice && shielded < shares.protected,
    duties: draw.duties,
    away: !draw.isOffice && away < shares.away,
  }
}

const spread = (dice: number) => [997, 89_867, 7_368_787].map((factor) => (dice * factor) % 1)

function languageOf(unit: DemoUnit, plan: DemoPlan, dice: number): Language {
  const { nynorskUnit, vest, elsewhere } = plan.languages
  const share = unit.language === 'nn' ? nynorskUnit : unit.region === 'vest' ? vest : elsewhere
  if (dice < share.nn) return 'nn'
  return dice < share.nn + share.en ? 'en' : 'nb'
}

function titlesOf(kind: UnitKind, plan: DemoPlan): string[] {
  if (kind === 'directorate' || kind === 'college' || kind === 'region' || kind === 'probation')
    return plan.titles[kind]
  return plan.titles.prison
}

function leaderTitle(kind: UnitKind, plan: DemoPlan): string {
  const { leaderTitles } = plan
  return kind in leaderTitles ? leaderTitles[kind as keyof typeof leaderTitles] : leaderTitles.other
}

/** mulberry32 over an FNV-1a hash: small, even, and the same everywhere. */
function diceFrom(text: string): () => number {
  let seed = 2_166_136_261
  for (const char of text) seed = Math.imul(seed ^ char.codePointAt(0)!, 16_777_619)
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
