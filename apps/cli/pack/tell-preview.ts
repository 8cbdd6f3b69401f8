import type { PackPreview } from '../../../slices/strategy/index.ts'

const MARKS = { added: '+', changed: '~', removed: '-', moved: '>' } as const

/** What differs, a line for each element and each field, and the sums below. */
export function tellPreview({ against, differences }: PackPreview): string[] {
  const lines = differences.flatMap(({ key, state, before, after, fields }) => {
    const { kind, texts } = (after ?? before)!
    const head = `${MARKS[state]} ${kind} ${key}  ${texts.nb.title}`
    if (state !== 'changed') return [head]
    return [head, ...fields.map((one) => `    ${one.field}: ${said(one.before)} → ${said(one.after)}`)]
  })
  const of = (state: keyof typeof MARKS) => differences.filter((one) => one.state === state).length
  const base = against ? `edition ${against.number} (${against.state})` : 'an installation without a strategy'
  const sums = `${of('added')} added, ${of('changed')} changed, ${of('removed')} removed, ${of('moved')} moved`
  return [...lines, `Against ${base}: ${sums}.`]
}

const said = (value: unknown) => (value === null ? '–' : JSON.stringify(value))
