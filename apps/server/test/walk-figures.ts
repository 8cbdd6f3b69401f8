/** A number of a dashboard with the address of its rows, and where on the dashboard it stands. */
export type Found = { path: string; source: string; shown: Shown }
export type Shown = {
  value: number | null
  scale?: string
  isHidden?: boolean
  isWhole?: boolean
  n?: number | null
  on?: string
  interval?: { low: number; high: number; how: string } | null
  change?: { change: number; low: number; high: number } | null
}
export type Opened = {
  figure: Shown
  recipe: string
  rows: { amount: number | null; hits: number | null; n: number | null }[]
  earlier: { value: number; n: number | null }[]
}
export type Walked = { figures: Found[]; loose: string[]; differences: { path: string; beside: Beside }[] }
type Beside = { own: Shown; figure: Shown; difference: { change: number; low: number; high: number; carries: boolean } }

/** Every number in an answer: those within something with a `source`, and those that stand loose, which no dashboard may have. */
export function walkFigures(answer: unknown): Walked {
  const walked: Walked = { figures: [], loose: [], differences: [] }
  walk(answer, '', walked, null)
  return walked
}

function walk(node: unknown, path: string, walked: Walked, own: Shown | null): void {
  if (typeof node === 'number') walked.loose.push(path)
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    for (const [at, one] of node.entries()) walk(one, `${path}[${at}]`, walked, own)
    return
  }
  const record = node as Record<string, unknown>
  if (typeof record.source === 'string') {
    walked.figures.push({ path, source: record.source, shown: record as Shown })
    return
  }
  if (record.difference && own) walked.differences.push({ path, beside: { ...(record as Omit<Beside, 'own'>), own } })
  for (const [key, one] of Object.entries(record))
    if (key !== 'difference') walk(one, `${path}.${key}`, walked, (record.own as Shown | undefined) ?? own)
}

/** What an opened figure does not give again of the one that is shown, worked out here and not by the rules of the product. */
export function faultsOfFigure({ shown, path }: Found, opened: Opened): string[] {
  const faults: string[] = []
  const expectSame = (what: string, is: number | null | undefined, should: number | null) => {
    if (!isSame(is ?? null, should)) faults.push(`${path} ${what}: ${is} is not ${should}`)
  }
  if (shown.isHidden) return opened.rows.length === 0 && shown.value === null ? [] : [`${path} is hidden and has rows`]
  if (shown.value === null) return []
  if (opened.rows.length === 0) return [`${path} has no rows`]
  expectSame('value', shown.value, again(opened))
  expectSame('opened value', opened.figure.value, shown.value)
  if (shown.interval?.how === 'wilson') {
    const { low, high } = wilson(shown.value / 100, shown.n!)
    expectSame('low', shown.interval.low, low * 100)
    expectSame('high', shown.interval.high, high * 100)
  }
  if (shown.change) {
    const before = opened.earlier.at(-1)
    expectSame('change', shown.change.change, before ? shown.value - before.value : null)
    if (before && shown.scale === 'share' && !shown.isWhole && shown.n && before.n)
      expectSame('low of change', shown.change.low, newcombe(shown.value, shown.n, before.value, before.n).low)
  }
  return faults
}

/** Does the difference shown follow from the two numbers shown? */
export function faultsOfDifference({ own, figure, difference }: Beside): string[] {
  const { change, low, high } = newcombe(own.value!, own.n!, figure.value!, figure.n!)
  const carries = low > 0 || high < 0
  const holds = [isSame(change, difference.change), isSame(low, difference.low), isSame(high, difference.high)]
  return holds.every(Boolean) && carries === difference.carries ? [] : [`${own.value} beside ${figure.value}`]
}

const isSame = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

function again({ recipe, rows }: Opened): number | null {
  const amounts = rows.map((row) => row.amount ?? 0)
  const [hits, n] = [
    rows.reduce((sum, row) => sum + (row.hits ?? 0), 0),
    rows.reduce((sum, row) => sum + (row.n ?? 0), 0),
  ]
  if (recipe === 'entered') return rows.length === 1 ? rows[0]!.amount : null
  if (recipe === 'sum') return amounts.reduce((sum, one) => sum + one, 0)
  if (recipe === 'share') return (100 * hits) / n
  if (recipe === 'mean') return rows.reduce((sum, row) => sum + (row.amount ?? 0) * (row.n ?? 0), 0) / n
  const sorted = amounts.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}

const Z = 1.959963984540054

function wilson(p: number, n: number): { low: number; high: number } {
  const [middle, half] = [p + (Z * Z) / (2 * n), Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))]
  return { low: (middle - half) / (1 + (Z * Z) / n), high: (middle + half) / (1 + (Z * Z) / n) }
}

function newcombe(now: number, n: number, before: number, m: number): { change: number; low: number; high: number } {
  const [p, q] = [now / 100, before / 100]
  const [a, b] = [wilson(p, n), wilson(q, m)]
  return {
    change: (p - q) * 100,
    low: (p - q - Math.hypot(p - a.low, b.high - q)) * 100,
    high: (p - q + Math.hypot(a.high - p, q - b.low)) * 100,
  }
}
