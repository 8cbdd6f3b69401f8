type Node = Record<string, unknown>
/** What a property must be: how often it stands, text or address, of a class or out of a controlled vocabulary. */
type Shape = { path: string; least?: number; most?: number; is: 'literal' | 'iri' | 'node'; of?: string[] }

const EU = 'http://publications.europa.eu/resource/authority'
const DATES = ['xsd:date', 'xsd:dateTime']
const AGENTS = ['foaf:Agent']
const CONTACTS = ['vcard:Kind', 'vcard:Organization']
const once = { least: 1, most: 1 }

/**
 * What DCAT-AP-NO 2.0 requires of the classes that we give away, written as shapes of our own after its text and Digdir's constraints: what must be there,
 * how often, of what kind, and from which vocabulary.
 */
const SHAPES: Record<string, Shape[]> = {
  'dcat:Catalog': [
    { path: 'dct:title', least: 1, is: 'literal' },
    { path: 'dct:description', least: 1, is: 'literal' },
    { path: 'dct:identifier', ...once, is: 'literal' },
    { path: 'dct:publisher', ...once, is: 'node', of: AGENTS },
    { path: 'dcat:contactPoint', least: 1, is: 'node', of: CONTACTS },
    { path: 'dcat:dataset', least: 1, is: 'node', of: ['dcat:Dataset'] },
    { path: 'foaf:homepage', most: 1, is: 'node', of: ['foaf:Document'] },
    { path: 'dct:language', is: 'iri', of: [`${EU}/language/`] },
    { path: 'dct:license', most: 1, is: 'iri', of: [`${EU}/licence/`] },
    { path: 'dct:modified', most: 1, is: 'literal', of: DATES },
  ],
  'dcat:Dataset': [
    { path: 'dct:title', least: 1, is: 'literal' },
    { path: 'dct:description', least: 1, is: 'literal' },
    { path: 'dct:identifier', least: 1, is: 'literal' },
    { path: 'dct:publisher', ...once, is: 'node', of: AGENTS },
    { path: 'dcat:contactPoint', least: 1, is: 'node', of: CONTACTS },
    { path: 'dcat:theme', least: 1, is: 'iri', of: [`${EU}/data-theme/`] },
    { path: 'dcat:distribution', is: 'node', of: ['dcat:Distribution'] },
    { path: 'dct:accessRights', most: 1, is: 'iri', of: [`${EU}/access-right/`] },
    { path: 'dct:accrualPeriodicity', most: 1, is: 'iri', of: [`${EU}/frequency/`] },
    { path: 'dct:spatial', is: 'iri', of: [`${EU}/country/`] },
    { path: 'dct:temporal', is: 'node', of: ['dct:PeriodOfTime'] },
    { path: 'dct:issued', most: 1, is: 'literal', of: DATES },
    { path: 'dct:modified', most: 1, is: 'literal', of: DATES },
  ],
  'dcat:Distribution': [
    { path: 'dcat:accessURL', least: 1, is: 'iri' },
    { path: 'dcat:downloadURL', is: 'iri' },
    { path: 'dct:license', ...once, is: 'iri', of: [`${EU}/licence/`] },
    { path: 'dct:format', least: 1, is: 'iri', of: [`${EU}/file-type/`] },
    { path: 'dcat:mediaType', most: 1, is: 'iri', of: ['https://www.iana.org/assignments/media-types/'] },
  ],
  'foaf:Agent': [{ path: 'foaf:name', least: 1, is: 'literal' }],
  'vcard:Organization': [{ path: 'vcard:fn', least: 1, is: 'literal' }],
  'dct:PeriodOfTime': [
    { path: 'dcat:startDate', most: 1, is: 'literal', of: DATES },
    { path: 'dcat:endDate', most: 1, is: 'literal', of: DATES },
  ],
}

/** Every breach of the shapes in a JSON-LD document, as lines that say where. Nodes that are named elsewhere in it are followed. */
export function breachesOf(document: object): string[] {
  const nodes = nodesIn(document)
  const byId = new Map(nodes.filter((node) => node['@type']).map((node) => [node['@id'] as string | undefined, node]))
  return nodes.flatMap((node) => {
    const type = String(node['@type'])
    return (SHAPES[type] ?? []).flatMap((shape) =>
      breaches(shape, listed(node[shape.path]), byId).map((told) => `${type} ${shape.path}: ${told}`),
    )
  })
}

function breaches(
  { least = 0, most = Number.POSITIVE_INFINITY, is, of }: Shape,
  found: unknown[],
  byId: Map<unknown, Node>,
) {
  const told: string[] = []
  if (found.length < least) told.push('is missing')
  if (found.length > most) told.push('stands more than once')
  const languages = found.map((one) => (one as Node)?.['@language']).filter(Boolean)
  if (new Set(languages).size < languages.length) told.push('stands twice in a language')
  for (const one of found) {
    const node = one as Node
    const isLiteral = typeof one !== 'object' || '@value' in node
    if (isLiteral !== (is === 'literal')) told.push(`is no ${is}`)
    else if (isLiteral && String(typeof one === 'object' ? node['@value'] : one).trim() === '') told.push('is empty')
    else if (is === 'iri' && !/^https?:\/\/\S+$/.test(String(node['@id']))) told.push('is no address')
    else if (of && !of.some((wanted) => fits(node, is, wanted, byId))) told.push(`is none of ${of.join(', ')}`)
  }
  return told
}

function fits(node: Node, is: Shape['is'], wanted: string, byId: Map<unknown, Node>): boolean {
  if (is === 'iri') return String(node['@id']).startsWith(wanted)
  if (is === 'literal') return node['@type'] === wanted && !Number.isNaN(Date.parse(String(node['@value'])))
  return (node['@type'] ?? byId.get(node['@id'])?.['@type']) === wanted
}

const listed = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== 'object' || value === null || '@value' in value) return []
  const { '@context': _, ...node } = value as Node
  return [node, ...Object.values(node).flatMap(nodesIn)]
}
