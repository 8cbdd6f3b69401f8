import type { Rhythm, Scale } from './indicator.ts'
import { periodBefore } from './periods.ts'
import type { Recipe } from './recompute.ts'

type Row = { values: (number | null)[]; n?: number[] | undefined; spread?: number | undefined }
type Figures = Row & {
  every: Exclude<Rhythm, 'week' | 'irregular'>
  scale: Scale
  version: number
  source: string
  split?: [string, number][] | undefined
  compared: (Row & { name: string })[]
  earlier?: Row | undefined
}
type DemoValue = {
  id: string
  indicator_key: string
  version: number
  series: string
  from_on: string
  to_on: string
  value: number | null
  missing: string | null
  recipe: Recipe
  hits: number | null
  n: number | null
  asked: number | null
  margin: null
  spread: number | null
}
type DemoRow = {
  value_id: string
  position: number
  label: string
  amount: number | null
  hits: number | null
  n: number | null
  ref: string
}

/** Invented values that end with the last whole period before today, each with rows that give the same number again. */
export function demoValues(key: string, from: Figures, today: string): { values: DemoValue[]; rows: DemoRow[] } {
  const values: DemoValue[] = []
  const rows: DemoRow[] = []
  const add = (row: Row, series: string, version: number, before: number) => {
    for (const [at, given] of row.values.entries()) {
      const period = periodBefore(today, from.every, row.values.length - at + before)
      const beside = from.compared.findIndex(({ name }) => name === series)
      const id = `val_${key}-${version}${beside < 0 ? '' : `-c${beside || ''}`}-${period.fromOn}`
      const made = partsOf(from, given, row.n?.[at] ?? null)
      const span = { from_on: period.fromOn, to_on: period.toOn, series, version, indicator_key: key, id }
      const n = row.n?.[at] ?? null
      const told = given === null ? 'source-empty' : null
      const hits = from.scale === 'share' ? made.hits : null
      const counted = { recipe: made.recipe, hits, n, asked: n, margin: null, spread: row.spread ?? null }
      values.push({ ...span, value: made.value, missing: told, ...counted })
      for (const [place, part] of made.parts.entries())
        rows.push({
          value_id: id,
          position: place + 1,
          ref: `${period.fromOn} – ${period.toOn}, rad ${place + 1}`,
          ...part,
        })
    }
  }
  add(from, '', from.version, 0)
  for (const beside of from.compared) add(beside, beside.name, from.version, 0)
  if (from.earlier) add(from.earlier, '', from.version - 1, from.values.length)
  return { values, rows }
}

type Part = Pick<DemoRow, 'label' | 'amount' | 'hits' | 'n'>
type Made = { value: number | null; recipe: Recipe; hits: number | null; parts: Part[] }

function partsOf({ scale, split, source }: Figures, given: number | null, n: number | null): Made {
  if (given === null) return { value: null, recipe: 'entered', hits: null, parts: [] }
  if (scale === 'share' && n !== null) {
    const hits = Math.round((given / 100) * n)
    return { value: (hits / n) * 100, recipe: 'share', hits, parts: [{ label: source, amount: null, hits, n }] }
  }
  if (!split)
    return { value: given, recipe: 'entered', hits: null, parts: [{ label: source, amount: given, hits: null, n }] }
  const whole = split.reduce((sum, [, part]) => sum + part, 0)
  const parts = split.map(([label, part]) => ({
    label,
    amount: Math.round((given * part) / whole),
    hits: null,
    n: null,
  }))
  const rest = given - parts.slice(1).reduce((sum, { amount }) => sum + amount, 0)
  return { value: given, recipe: 'sum', hits: null, parts: [{ ...parts[0]!, amount: rest }, ...parts.slice(1)] }
}
