import type { Duty } from '../../../kit/kernel/caller.ts'

/** The password of every demo account; it opens invented data on this machine and nothing else. */
export const DEMO_PASSWORD = 'varde-demo'

export type DemoRole =
  | 'adviser'
  | 'director'
  | 'leader'
  | 'notice-poster'
  | 'press-contact'
  | 'union-representative'
  | 'administrator'

export type Candidate = {
  personId: string
  name: string
  email: string | null
  duty: Duty
  unitId: string
  unitName: string
  unitKind: string
  region: string | null
}

const isDirectorate = (one: Candidate) => one.unitKind === 'directorate'
const isHalden = (one: Candidate) => /^halden fengsel/i.test(one.unitName)
const isEast = (one: Candidate) => one.unitKind === 'region' && /øst/i.test(one.unitName)

/** Who plays what in the demo, in the order of the sign-in page; the second wish counts where the first finds nobody. */
const ROLES: Record<DemoRole, { duties: Duty[]; wishes: ((one: Candidate) => boolean)[] }> = {
  adviser: { duties: ['communication-adviser'], wishes: [isDirectorate, () => true] },
  director: { duties: ['communication-leader', 'leader'], wishes: [isDirectorate, () => true] },
  leader: { duties: ['leader'], wishes: [isHalden] },
  'notice-poster': { duties: ['notice-poster'], wishes: [isHalden, () => true] },
  'press-contact': { duties: ['press-contact'], wishes: [isEast, () => true] },
  'union-representative': { duties: ['union-representative'], wishes: [isHalden, () => true] },
  administrator: { duties: ['administrator'], wishes: [isDirectorate, () => true] },
}

/** One person per role, nobody twice. A role that nobody fills is left out. */
export function chooseDemoPeople(candidates: Candidate[]): { role: DemoRole; person: Candidate }[] {
  const taken = new Set<string>()
  const chosen: { role: DemoRole; person: Candidate }[] = []
  for (const role of Object.keys(ROLES) as DemoRole[]) {
    const { duties, wishes } = ROLES[role]
    const person = firstMatch(candidates, duties, wishes, taken)
    if (!person) continue
    taken.add(person.personId)
    chosen.push({ role, person })
  }
  return chosen
}

function firstMatch(
  candidates: Candidate[],
  duties: Duty[],
  wishes: ((one: Candidate) => boolean)[],
  taken: Set<string>,
): Candidate | undefined {
  const free = candidates.filter((one) => !taken.has(one.personId))
  for (const duty of duties)
    for (const wish of wishes) {
      const match = free.find((one) => one.duty === duty && wish(one))
      if (match) return match
    }
  return undefined
}
