type Grouped = { unit: { id: string; name: string }; kind: string; parentId: string | null; hasGap: boolean }
export type DutyGroup<Row> = { id: string; name: string; rows: Row[]; gaps: number }

const byName = <Row extends Grouped>(a: Row, b: Row) => a.unit.name.localeCompare(b.unit.name, 'nb')

/**
 * Units by the region they stand under, each region first in its own group; what stands under no region is with the directorate, whose
 * group comes first. Every unit is in exactly one group.
 */
export function dutyGroups<Row extends Grouped>(units: readonly Row[]): DutyGroup<Row>[] {
  const regions = units.filter((row) => row.kind === 'region').toSorted(byName)
  const regionOf = new Map(regions.map((row) => [row.unit.id, row.unit.id]))
  const parents = new Map(units.map((row) => [row.unit.id, row.parentId]))
  for (const row of units) {
    let at: string | null = row.unit.id
    const seen = new Set<string>()
    while (at && !regions.some((one) => one.unit.id === at) && !seen.has(at)) {
      seen.add(at)
      at = parents.get(at) ?? null
    }
    if (at && regionOf.has(at)) regionOf.set(row.unit.id, at)
  }
  const head = units.find((row) => row.kind === 'directorate')
  const group = (id: string, first: Row | undefined, rows: Row[]): DutyGroup<Row> => {
    const rest = rows.filter((row) => row !== first).toSorted(byName)
    const all = first ? [first, ...rest] : rest
    return { id, name: first?.unit.name ?? '', rows: all, gaps: all.filter((row) => row.hasGap).length }
  }
  const top = group(
    'top',
    head,
    units.filter((row) => !regionOf.has(row.unit.id)),
  )
  const below = regions.map((region) =>
    group(
      region.unit.id,
      region,
      units.filter((row) => regionOf.get(row.unit.id) === region.unit.id),
    ),
  )
  return [top, ...below].filter(({ rows }) => rows.length > 0)
}
