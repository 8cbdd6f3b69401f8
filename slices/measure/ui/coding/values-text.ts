import type { CodeLevel, CodeValue } from '../../rules/coding/code-book.ts'
import { keyFrom } from '../../rules/key-from.ts'

/** Values as a person writes them: one a line, names in bokmål, nynorsk and English with a bar between, an amount after «=». */
export function valuesText(values: readonly CodeValue[]): string {
  return values
    .map(({ names, number }) => {
      const words = [names.nb, names.nn ?? '', names.en ?? ''].join(' | ').replace(/( \| )+$/, '')
      return number === null ? words : `${words} = ${number}`
    })
    .join('\n')
}

/** Reads the lines. A value that was there keeps its key; of an order the place in it is the number where none is written. */
export function valuesFrom(text: string, level: CodeLevel, before: readonly CodeValue[]): CodeValue[] {
  const taken = new Set<string>()
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, at) => {
      const amount = level === 'nominal' ? null : /^(.*\S)\s*=\s*(-?\d+(?:[.,]\d+)?)$/.exec(line)
      const [nb = '', nn = '', en = ''] = (amount?.[1] ?? line).split('|').map((word) => word.trim())
      const known = before.find(({ names }) => names.nb === nb)?.key
      const key = known && !taken.has(known) ? known : keyFrom(nb || 'x', taken)
      taken.add(key)
      const written = amount ? Number(amount[2]!.replace(',', '.')) : null
      const number = level === 'ordinal' ? (written ?? at + 1) : written
      return { key, names: { nb, ...(nn ? { nn } : {}), ...(en ? { en } : {}) }, number }
    })
}
