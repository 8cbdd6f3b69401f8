import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findLines } from '../actions/view-lines.ts'
import { draftLine } from '../actions/write-line.ts'
import { type PressHouse, pressHouse } from './desk.ts'
import { labelledSet } from './labelled/labelled.ts'

/** Right within this many lines counts as found: so many stand beside the form without scrolling. */
const SHOWN = 3
const FLOOR = { precision: 0.95, recall: 0.95 }
let house: PressHouse
const keyOf = new Map<string, string>()

beforeAll(async () => {
  house = await pressHouse()
  const file = readFileSync(join(import.meta.dirname, 'labelled', 'lines.tsv'), 'utf8')
  for (const row of file.split('\n').filter((line) => line !== '' && !line.startsWith('#'))) {
    const [key, topic, answer] = row.split('\t') as [string, string, string]
    const line = {
      kind: 'line',
      topic,
      texts: { nb: { answer } },
      sources: [],
      expiresOn: '2027-01-01',
      isPublic: false,
    } as const
    keyOf.set(
      (await draftLine(house.varde, house.people.adviser!, { ...line, sources: [], unitId: 'unt_kdi' })).id,
      key,
    )
  }
})
afterAll(() => house.drop())

it('when words are typed while the telephone rings, the right line is among the first, and nothing for other words', async () => {
  const set = labelledSet('line-queries')
  const told = await Promise.all(
    set.map(async ({ label, text }) => {
      const { items } = await findLines(house.varde, house.people.adviser!, { text, isTyping: true, page: 1 })
      return { label, text, found: items.slice(0, SHOWN).map((one) => keyOf.get(one.id)!) }
    }),
  )
  const answered = told.filter((one) => one.found.length > 0)
  const wanted = told.filter((one) => one.label !== '-')
  const precision = answered.filter((one) => one.found[0] === one.label).length / answered.length
  const recall = wanted.filter((one) => one.found.includes(one.label)).length / wanted.length
  process.stdout.write(
    `line search: n ${set.length}, first is right ${precision.toFixed(3)}, among ${SHOWN} ${recall.toFixed(3)}\n`,
  )
  for (const one of told.filter((row) => (row.label === '-' ? row.found.length > 0 : row.found[0] !== row.label)))
    process.stdout.write(`  «${one.text}»: ${one.found.join(', ') || 'nothing'}, should be ${one.label}\n`)
  expect(precision).toBeGreaterThanOrEqual(FLOOR.precision)
  expect(recall).toBeGreaterThanOrEqual(FLOOR.recall)
})
