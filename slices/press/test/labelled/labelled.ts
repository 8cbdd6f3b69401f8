import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Labelled = { label: string; language: string; text: string }

/** A labelled set: `label<TAB>language<TAB>text` a line; lines with # tell what it is. All texts are invented. */
export function labelledSet(name: string): Labelled[] {
  return readFileSync(join(import.meta.dirname, `${name}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [label, language, text] = line.split('\t') as [string, string, string]
      return { label, language, text }
    })
}

export type Measured = { count: number; precision: number; recall: number; wrong: string[] }

/** Precision: of what the rule says yes to, how much is right. Recall: of what is there, how much it finds. */
export function measure(set: readonly Labelled[], says: (text: string) => boolean): Measured {
  const told = set.map((one) => ({ ...one, isThere: one.label === '1', says: says(one.text) }))
  const right = told.filter((one) => one.isThere && one.says).length
  return {
    count: set.length,
    precision: right / told.filter((one) => one.says).length,
    recall: right / told.filter((one) => one.isThere).length,
    wrong: told
      .filter((one) => one.isThere !== one.says)
      .map((one) => `${one.says ? 'wrongly' : 'missed'}: ${one.text}`),
  }
}

/** Prints what was measured, so that a change of the rules is seen in the test's own output. */
export function tell(name: string, { count, precision, recall, wrong }: Measured): void {
  process.stdout.write(`${name}: n ${count}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`)
  for (const one of wrong) process.stdout.write(`  ${one}\n`)
}
