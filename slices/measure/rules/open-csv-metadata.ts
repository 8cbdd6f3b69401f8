import type { Publisher } from './open-catalogue.ts'
import { openPath } from './open-catalogue.ts'
import type { OpenSeries } from './open-series.ts'

type Column = { name: string; nb: string; en: string; datatype: string | object; required?: true }

/** What each column of an open series holds, in the order of the file. `openCsv` writes them. */
const COLUMNS: readonly Column[] = [
  { name: 'from', nb: 'Første dag i perioden', en: 'First day of the period', datatype: 'date', required: true },
  { name: 'to', nb: 'Siste dag i perioden', en: 'Last day of the period', datatype: 'date', required: true },
  {
    name: 'value',
    nb: 'Tallet; tomt når det ikke finnes',
    en: 'The number; empty where there is none',
    datatype: 'number',
  },
  { name: 'missing', nb: 'Hvorfor tallet ikke finnes', en: 'Why there is no number', datatype: 'string' },
  { name: 'low95', nb: 'Nedre grense, 95 prosent', en: 'Lower bound, 95 percent', datatype: 'number' },
  { name: 'high95', nb: 'Øvre grense, 95 prosent', en: 'Upper bound, 95 percent', datatype: 'number' },
  { name: 'n', nb: 'Hvor mange tallet bygger på', en: 'How many it rests on', datatype: 'number' },
  { name: 'unit', nb: 'Enhet', en: 'Unit', datatype: 'string', required: true },
  {
    name: 'definition',
    nb: 'Versjon av definisjonen',
    en: 'Version of the definition',
    datatype: 'integer',
    required: true,
  },
  {
    name: 'segment',
    nb: 'Tall i ulike segmenter kan ikke sammenlignes',
    en: 'Numbers of different segments cannot be compared',
    datatype: 'integer',
    required: true,
  },
  { name: 'source', nb: 'Kilde', en: 'Source', datatype: 'string', required: true },
  {
    name: 'written',
    nb: 'Når tallet ble skrevet',
    en: 'When the number was written',
    datatype: 'dateTime',
    required: true,
  },
  {
    name: 'caveat',
    nb: 'Forbehold mot tallet, som nøkkelord',
    en: 'What is to be said against the number, as a key word',
    datatype: 'string',
  },
]

/** What the columns of a series hold, by CSV on the Web (W3C): it lies beside the file, where readers of such files look for it. */
export function openCsvMetadata({ baseUrl, name }: Publisher, series: OpenSeries): object {
  const { key, names, about, method, modifiedAt } = series
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nb' }],
    url: `${baseUrl}${openPath(key, 'csv')}`,
    'dc:title': names.nb,
    'dc:description': [about, method].filter(Boolean).join(' ') || names.nb,
    'dc:publisher': name,
    'dc:license': { '@id': 'http://publications.europa.eu/resource/authority/licence/NLOD_2_0' },
    'dc:modified': { '@value': modifiedAt.slice(0, 10), '@type': 'xsd:date' },
    dialect: {
      delimiter: ',',
      encoding: 'utf-8',
      header: true,
      lineTerminators: ['\r\n'],
      quoteChar: '"',
      doubleQuote: true,
    },
    tableSchema: {
      columns: COLUMNS.map(({ name: column, nb, en, datatype, required }) => ({
        name: column,
        titles: column,
        'dc:description': [
          { '@value': nb, '@language': 'nb' },
          { '@value': en, '@language': 'en' },
        ],
        datatype,
        ...(required ? { required } : {}),
      })),
      primaryKey: ['from', 'to', 'definition'],
    },
  }
}
