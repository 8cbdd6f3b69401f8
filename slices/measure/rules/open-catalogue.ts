import type { Rhythm } from './indicator.ts'
import type { OpenSeries } from './open-series.ts'

/** Who gives the data away, and where. */
export type Publisher = { name: string; baseUrl: string; contactUrl: string }

const EU = 'http://publications.europa.eu/resource/authority'
const LICENCE = `${EU}/licence/NLOD_2_0`
const FREQUENCY: Record<Rhythm, string> = {
  week: 'WEEKLY',
  month: 'MONTHLY',
  quarter: 'QUARTERLY',
  'half-year': 'ANNUAL_2',
  year: 'ANNUAL',
  irregular: 'IRREG',
}
const LANGUAGES = { nb: 'NOB', nn: 'NNO', en: 'ENG' } as const
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  adms: 'http://www.w3.org/ns/adms#',
  dcatap: 'http://data.europa.eu/r5r/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

export const openPath = (key: string, ending: 'csv' | 'json' | 'csv-metadata.json') => `/apne-data/${key}.${ending}`

/**
 * The catalogue of open series as JSON-LD by DCAT-AP-NO (Digdir): one dataset a series, as CSV and JSON, under the Norwegian Licence for Open
 * Government Data. `modified` of the catalogue is that of the newest series, `issued` that of the first. Which recommended properties we have
 * nothing to put in stands in docs/open-data.md.
 */
export function openCatalogue(publisher: Publisher, series: readonly OpenSeries[]): object {
  const { baseUrl, name } = publisher
  const at = (path: string) => ({ '@id': `${baseUrl}${path}` })
  const agent = { '@id': `${baseUrl}/apne-data#utgiver`, '@type': 'foaf:Agent', 'foaf:name': name }
  const modified = series.map((one) => one.modifiedAt).toSorted()
  const issued = series.map((one) => one.openedAt).toSorted()
  return {
    '@context': CONTEXT,
    ...at('/apne-data/katalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:identifier': `${baseUrl}/apne-data/katalog.jsonld`,
    'dcat:contactPoint': contact(publisher),
    'dct:title': [
      text(`Åpne data fra ${name}`, 'nb'),
      text(`Opne data frå ${name}`, 'nn'),
      text(`Open data of ${name}`, 'en'),
    ],
    'dct:description': [
      text(`Måleserier som ${name} har lagt ut for alle.`, 'nb'),
      text(`Måleseriar som ${name} har lagt ut for alle.`, 'nn'),
      text(`Series of measurements that ${name} has given to everyone.`, 'en'),
    ],
    'dct:publisher': agent,
    'dct:language': Object.values(LANGUAGES).map((code) => ({ '@id': `${EU}/language/${code}` })),
    'dct:spatial': { '@id': `${EU}/country/NOR` },
    'dcat:themeTaxonomy': { '@id': `${EU}/data-theme` },
    'dct:license': { '@id': LICENCE },
    'foaf:homepage': { ...at('/apne-data'), '@type': 'foaf:Document' },
    ...(modified.length > 0 ? { 'dct:modified': time(modified.at(-1)!), 'dct:issued': time(issued[0]!) } : {}),
    'dcat:dataset': series.map((one) => dataset(publisher, one, agent['@id'])),
  }
}

function dataset(publisher: Publisher, series: OpenSeries, agent: string): object {
  const { baseUrl } = publisher
  const { key, names, about, method, unit, rhythm, openedAt, modifiedAt, values } = series
  const [first, last] = [values[0], values.at(-1)]
  const titles = (['nb', 'nn', 'en'] as const).flatMap((language) => {
    const name = names[language]
    return name ? [text(name, language)] : []
  })
  return {
    '@id': `${baseUrl}/apne-data#${key}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${baseUrl}/apne-data#${key}`,
    'dct:title': titles,
    'dct:description': [text([about, method].filter(Boolean).join(' ') || names.nb, 'nb')],
    'dct:publisher': { '@id': agent },
    'dct:issued': time(openedAt),
    'dct:modified': time(modifiedAt),
    'dct:accrualPeriodicity': { '@id': `${EU}/frequency/${FREQUENCY[rhythm]}` },
    'dct:accessRights': { '@id': `${EU}/access-right/PUBLIC` },
    'dct:spatial': { '@id': `${EU}/country/NOR` },
    'dcat:theme': [{ '@id': `${EU}/data-theme/JUST` }, { '@id': `${EU}/data-theme/GOVE` }],
    'dcat:contactPoint': contact(publisher),
    'dcat:landingPage': { '@id': `${baseUrl}/apne-data`, '@type': 'foaf:Document' },
    'dcat:keyword': [text('kommunikasjon', 'nb'), text('måling', 'nb'), text(unit, 'nb')],
    'dct:language': { '@id': `${EU}/language/${LANGUAGES.nb}` },
    ...(first && last
      ? {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': { '@value': first.fromOn, '@type': 'xsd:date' },
            'dcat:endDate': { '@value': last.toOn, '@type': 'xsd:date' },
          },
        }
      : {}),
    'dcat:distribution': (['csv', 'json'] as const).map((ending) => ({
      '@id': `${baseUrl}${openPath(key, ending)}`,
      '@type': 'dcat:Distribution',
      'dcat:accessURL': { '@id': `${baseUrl}${openPath(key, ending)}` },
      'dcat:downloadURL': { '@id': `${baseUrl}${openPath(key, ending)}` },
      'dct:format': { '@id': `${EU}/file-type/${ending.toUpperCase()}` },
      'dcat:mediaType': {
        '@id': `https://www.iana.org/assignments/media-types/${ending === 'csv' ? 'text/csv' : 'application/json'}`,
      },
      'dct:license': { '@id': LICENCE },
      'dct:title': [text(`${names.nb} (${ending.toUpperCase()})`, 'nb')],
      'dct:description': [text(ABOUT_FILE[ending], 'nb')],
      'dct:modified': time(modifiedAt),
      'adms:status': { '@id': `${EU}/dataset-status/COMPLETED` },
      'dcatap:availability': { '@id': `${EU}/planned-availability/AVAILABLE` },
      ...(ending === 'csv'
        ? { 'foaf:page': { '@id': `${baseUrl}${openPath(key, 'csv-metadata.json')}`, '@type': 'foaf:Document' } }
        : {}),
    })),
  }
}

const ABOUT_FILE = {
  csv: 'En linje per verdi, med periode, tall, usikkerhet, enhet og kilde. Kolonnene er beskrevet i en egen fil.',
  json: 'Hele serien med definisjoner, verdier og kilder.',
}

/** Named after who gives the data away, with the page that tells how they are reached. */
const contact = ({ name, contactUrl }: Publisher) => ({
  '@type': 'vcard:Organization',
  'vcard:fn': text(name, 'nb'),
  'vcard:hasURL': { '@id': contactUrl },
})
const text = (value: string, language: string) => ({ '@value': value, '@language': language })
const time = (value: string) => ({ '@value': value, '@type': 'xsd:dateTime' })
