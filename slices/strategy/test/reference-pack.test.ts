import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packFolder, readStrategyPack } from '../actions/read-pack.ts'
import { SOURCE, sourceText } from './source-text.ts'

/** Words in a row that may be the source's own: enough for names and fixed terms. */
const LONGEST = 6

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Every run of more than `LONGEST` words that `text` shares with the source. */
function sharedRuns(text: string, runs: ReadonlySet<string>): string[] {
  const words = wordsOf(text)
  return words.flatMap((_, i) => {
    const run = words.slice(i, i + LONGEST + 1).join(' ')
    return runs.has(run) ? [run] : []
  })
}

const isThere = existsSync(SOURCE)
if (!isThere) process.stdout.write('The source document is not here: whether the pack copies from it is not checked.\n')

test.skipIf(!isThere)('when the pack is held against the source, no sentence is copied', async () => {
  const source = wordsOf(sourceText())
  const runs = new Set(source.map((_, i) => source.slice(i, i + LONGEST + 1).join(' ')))
  const { pack } = (await readStrategyPack(packFolder('kriminalomsorgen')))!
  const copied = pack!.elements.flatMap(({ key, texts, data }) =>
    sharedRuns(JSON.stringify([texts, data]), runs).map((run) => `${key}: ${run}`),
  )
  expect(copied).toEqual([])
})
