import { expect, test } from 'vitest'
import { openCatalogue } from '../rules/open-catalogue.ts'
import { openCsvMetadata } from '../rules/open-csv-metadata.ts'
import { openCsv, openSeriesOf } from '../rules/open-series.ts'
import { breachesOf, type Told } from './shacl.ts'

const publisher = { name: 'Direktoratet', baseUrl: 'https://x.example', contactUrl: 'https://x.example/kontakt' }
const at = new Date('2026-02-03T10:00:00Z')
const definition = { version: 1, segment: 1, unit: 'prosent', scale: 'share' as const, method: '', reason: '' }
const value = {
  ...{ key: 'trivsel', version: 1, segment: 1, scale: 'share' as const, hits: null, margin: null, spread: null },
  ...{ isWhole: false, caveat: null, source: 'Undersøkelse; «tabell 1», side 2', at },
}
const series = openSeriesOf(
  {
    ...{ key: 'trivsel', rhythm: 'half-year', openedAt: at, names: { nb: 'Trivsel', en: 'Well-being' }, about: '' },
    ...{ unit: 'prosent', scale: 'share', direction: 'up', method: 'Spør alle', version: 1, retiredAt: null },
    definitions: [{ ...definition, at: at.toISOString() }],
  },
  [
    { ...value, fromOn: '2025-01-01', toOn: '2025-06-30', value: 61.25, missing: null, n: 200 },
    { ...value, fromOn: '2025-07-01', toOn: '2025-12-31', value: null, missing: 'Ingen målte, "ferie"', n: null },
  ],
)
const catalogue = openCatalogue(publisher, [series]) as Record<string, unknown>
const of = (told: Told[], severity: string) =>
  told.filter((one) => one.severity === severity).map(({ path, component }) => `${path} ${component}`)

test('when the catalogue is weighed by a SHACL engine, nothing is broken, and what is advised is there but for what we cannot know', async () => {
  const told = await breachesOf(catalogue)
  expect(of(told, 'Violation')).toEqual([])
  // No registered concepts, activities or acts, and no number of the register of organisations: nothing is invented to fill them.
  expect(of(told, 'Warning').toSorted()).toEqual([
    ...['applicableLegislation MinCount', 'identifier MinCount', 'subject MinCount'],
    ...['type MinCount', 'wasGeneratedBy MinCount'],
  ])
})

const [dataset] = catalogue['dcat:dataset'] as Record<string, unknown>[]
const [file] = dataset!['dcat:distribution'] as Record<string, unknown>[]
const withDataset = (over: object) => ({ ...catalogue, 'dcat:dataset': [{ ...dataset, ...over }] })
const withFile = (over: object) => withDataset({ 'dcat:distribution': [{ ...file, ...over }] })
const period = (from: string, to: string) => ({
  'dct:temporal': {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': { '@value': from, '@type': 'xsd:date' },
    'dcat:endDate': { '@value': to, '@type': 'xsd:date' },
  },
})

test.each([
  ['no publisher', { ...catalogue, 'dct:publisher': undefined }, 'publisher MinCount'],
  ['a publisher that is a word', { ...catalogue, 'dct:publisher': 'Oss' }, 'publisher Class'],
  ['no title', { ...catalogue, 'dct:title': [] }, 'title MinCount'],
  ['a title without a language', { ...catalogue, 'dct:title': 'Data' }, 'title Datatype'],
  [
    'two titles in one language',
    { ...catalogue, 'dct:title': [1, 2].map((no) => ({ '@value': `T${no}`, '@language': 'nb' })) },
    'title UniqueLang',
  ],
  ['nobody to reach', { ...catalogue, 'dcat:contactPoint': undefined }, 'contactPoint MinCount'],
  [
    'a contact without an address',
    { ...catalogue, 'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': 'Oss' } },
    ' MinCount',
  ],
  ['a licence of our own', { ...catalogue, 'dct:license': { '@id': 'https://x.example/mitt' } }, 'license Pattern'],
  ['a language by its short name', { ...catalogue, 'dct:language': 'nb' }, 'language NodeKind'],
  ['a dataset without a theme', withDataset({ 'dcat:theme': [] }), 'theme MinCount'],
  ['a dataset without a description', withDataset({ 'dct:description': [] }), 'description MinCount'],
  [
    'access that nobody knows',
    withDataset({ 'dct:accessRights': { '@id': 'https://x.example/secret' } }),
    'accessRights In',
  ],
  ['a rhythm in words', withDataset({ 'dct:accrualPeriodicity': 'halvårlig' }), 'accrualPeriodicity NodeKind'],
  ['a period that is turned', withDataset(period('2025-12-31', '2025-01-01')), 'startDate LessThanOrEquals'],
  ['a day in words', withDataset(period('i fjor', '2025-12-31')), 'startDate Or'],
  ['a file that lies nowhere', withFile({ 'dcat:accessURL': undefined }), 'accessURL MinCount'],
  ['a file of no known kind', withFile({ 'dct:format': { '@id': 'https://x.example/csv' } }), 'format Pattern'],
])('when a catalogue has %s, the engine says so', async (_, wrong, says) => {
  expect(of(await breachesOf(wrong), 'Violation')).toContain(says)
})

type Column = { name: string; titles: string; datatype: string; required?: boolean }
type Metadata = {
  url: string
  dialect: { lineTerminators: string[] }
  tableSchema: { columns: Column[]; primaryKey: string[] }
}

const FITS: Record<string, RegExp> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  number: /^-?\d+(\.\d+)?$/,
  integer: /^\d+$/,
  string: /^/,
}
/** RFC 4180: fields between commas, quoted where they hold one. */
const fieldsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
  )

test('when a series is read by the description beside it, every column is named, every cell is of its kind, and no key stands twice', () => {
  const { url, dialect, tableSchema } = openCsvMetadata(publisher, series) as Metadata
  expect(url).toBe('https://x.example/apne-data/trivsel.csv')
  const [head, ...lines] = openCsv(series).split(dialect.lineTerminators[0]!).filter(Boolean).map(fieldsOf)
  expect(head).toEqual(tableSchema.columns.map(({ titles }) => titles))
  expect(lines).toHaveLength(2)
  for (const line of lines)
    for (const [place, { name, datatype, required }] of tableSchema.columns.entries()) {
      const cell = line[place]!
      if (cell === '') expect(required, name).toBeUndefined()
      else expect(cell, name).toMatch(FITS[datatype]!)
    }
  const keys = lines.map((line) => tableSchema.primaryKey.map((key) => line[head!.indexOf(key)]).join(' '))
  expect(new Set(keys).size).toBe(lines.length)
  expect(lines[1]![head!.indexOf('missing')]).toBe('Ingen målte, "ferie"')
})
