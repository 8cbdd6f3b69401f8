import { expect, test } from 'vitest'
import type { Speech } from '../figure-words.ts'
import { countedFigures } from './counted-figures.ts'
import { heldBlocks } from './older-blocks.ts'
import type { FilledBlock } from './report-figure.ts'
import { layOut } from './report-layout.ts'

const speech: Speech = {
  language: 'nb',
  t: (key, params) => (params?.value ? `${params.value} %` : key),
  count: (value) => String(value),
  date: (at) => at,
}
const base = { text: '', hasSeries: false }
const older = [
  {
    ...base,
    id: 'a',
    kind: 'reach',
    reach: {
      dispatches: 1,
      groups: [{ audience: 'staff,unions', total: 9, reached: 4, onPaper: 3, waiting: 2, lost: 0 }],
      from: {},
    },
  },
  {
    ...base,
    id: 'b',
    kind: 'press',
    press: { asked: 2, answered: 7, inTime: { hits: 1, share: 50 }, meanHours: 3, medianHours: null, from: {} },
  },
  {
    ...base,
    id: 'c',
    kind: 'voice',
    refId: 'p',
    voice: { panel: {}, shares: [{ actor: 'police', share: 0.25, low: 0.2, high: 0.3, ours: 5 }], from: {} },
  },
  {
    ...base,
    id: 'd',
    kind: 'survey',
    refId: 's',
    survey: {
      title: 'Trivsel',
      closedOn: '2026-01-01',
      questions: [{ text: 'Trives du?', n: 30, favourable: { share: 0.5, low: 0.4, high: 0.6 } }],
    },
  },
  {
    ...base,
    id: 'e',
    kind: 'table',
    figures: [{ latest: { valueId: 'val_1', provenance: { kind: 'manual' } }, values: [] }],
  },
] as unknown as FilledBlock[]

test('when a version was published before counted figures had rows, its numbers stand there, and none of them opens', () => {
  const blocks = heldBlocks(older)
  expect(blocks.flatMap(countedFigures)).toEqual([])
  const cells = layOut(blocks.slice(0, 4), speech, { fromOn: '2026-01-01', toOn: '2026-03-31' }).map(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'table' ? part.rows.flatMap((row) => row.cells) : [])),
  )
  expect(cells[0]!.map(({ text }) => text).slice(1)).toEqual(['4', '3', '2', '0', '9'])
  expect(cells[1]!.map(({ text }) => text)).toContain('50 %')
  expect(cells[2]!.map(({ text }) => text)).toContain('25 %')
  expect(cells[3]!.map(({ text }) => text)).toContain('Trives du?')
  expect(cells.flat().every(({ opens }) => opens === null)).toBe(true)
  expect(blocks[4]).toMatchObject({ figures: [{ latest: { id: 'val_1' } }] })
})
