/** The parts of a pack whose rows refer to each other. */
type Pack = {
  organisation: { units: { key: string; parent?: string | undefined }[] }
  authority: { rules: { messageKinds: string[]; audienceKinds: string[]; fromLevel: string[] }[] }
  people: { staff: Record<string, number>; extra: { unit: string; key: string }[] }
}

/** What no schema can see: names that point nowhere, the same thing said twice, units in a circle. */
export function packFaults(pack: Pack): string[] {
  const { units } = pack.organisation
  const keys = new Set(units.map((unit) => unit.key))
  const faults: string[] = []
  for (const [index, unit] of units.entries()) {
    const at = `organisation.yaml, units.${index} (${unit.key})`
    if (units.findIndex((other) => other.key === unit.key) !== index) faults.push(`${at}: the key is used twice`)
    if (unit.parent !== undefined && !keys.has(unit.parent))
      faults.push(`${at}: there is no unit with the key "${unit.parent}"; correct "parent" or add the unit`)
    if (isInCircle(units, unit.key)) faults.push(`${at}: the unit is below itself; correct "parent"`)
  }
  for (const key of Object.keys(pack.people.staff))
    if (!keys.has(key)) faults.push(`people.yaml, staff.${key}: there is no unit with this key`)
  for (const [index, one] of pack.people.extra.entries())
    if (!keys.has(one.unit))
      faults.push(`people.yaml, extra.${index}.unit: there is no unit with the key "${one.unit}"`)
  return [...faults, ...doubleRules(pack)]
}

function isInCircle(units: Pack['organisation']['units'], key: string): boolean {
  const parents = new Map(units.map((unit) => [unit.key, unit.parent]))
  let at = parents.get(key)
  for (let steps = 0; at !== undefined && steps <= units.length; steps++) {
    if (at === key) return true
    at = parents.get(at)
  }
  return false
}

function doubleRules(pack: Pack): string[] {
  const seen = new Map<string, number>()
  const faults: string[] = []
  for (const [index, rule] of pack.authority.rules.entries())
    for (const combination of combinationsOf(rule)) {
      const name = Object.values(combination).join(' + ')
      const first = seen.get(name)
      if (first !== undefined)
        faults.push(`authority.yaml, rules.${index}: ${name} is decided by rules.${first} already; keep one of them`)
      seen.set(name, index)
    }
  return faults
}

/** One entry of the pack stands for every combination of its lists. */
export function combinationsOf<M, A, L>(rule: { messageKinds: M[]; audienceKinds: A[]; fromLevel: L[] }) {
  return rule.messageKinds.flatMap((messageKind) =>
    rule.audienceKinds.flatMap((audienceKind) =>
      rule.fromLevel.map((fromLevel) => ({ messageKind, audienceKind, fromLevel })),
    ),
  )
}
