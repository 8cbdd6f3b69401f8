import { inflateSync } from 'node:zlib'

/**
 * What a PDF lacks for somebody who has it read aloud, as lines: what a machine can see of PDF/UA-1 in a file that Typst has written.
 * It reads the objects as they stand, and knows no encryption and no object streams. Whether the order makes sense, whether a text
 * describes its figure and whether the colours are clear, only a person can tell.
 */
export function pdfFaults(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  const objects = objectsOf(text)
  const all = [...objects.values()].join('\n')
  const elements = structureOf(objects)
  return [
    ...(/pdfuaid:part>1</.test(text) ? [] : ['does not claim PDF/UA-1']),
    ...(/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(text) ? [] : ['no title']),
    ...(/\/DisplayDocTitle true/.test(all) ? [] : ['shows its file name and not its title']),
    ...(/\/Lang\s*\([a-z]{2}/.test(all) ? [] : ['no language']),
    ...(/\/MarkInfo\s*<<[^>]*\/Marked true/.test(all) ? [] : ['not marked as tagged']),
    ...(elements.length > 1 ? [] : ['no structure']),
    ...headingFaults(elements),
    ...elements.flatMap(elementFaults),
    ...tableFaults(elements),
    ...linkFaults(objects),
    ...contentsOf(pdf, text, objects).flatMap(untagged),
  ]
}

type Element = { kind: string; dict: string; children: Element[] }

function objectsOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)].map(([, id, body]) => [
      id!,
      body!.split('\nstream')[0]!,
    ]),
  )
}

/** The tree of the structure in reading order, flat: each before what stands in it. */
function structureOf(objects: ReadonlyMap<string, string>): Element[] {
  const root = [...objects.values()].find((dict) => dict.includes('/Type /StructTreeRoot'))
  const read = (id: string): Element[] => {
    const dict = objects.get(id) ?? ''
    const kind = /\/S \/(\w+)/.exec(dict)?.[1]
    return dict.includes('/Type /StructElem') && kind ? [{ kind, dict, children: refsIn(dict).flatMap(read) }] : []
  }
  const flat = (one: Element): Element[] => [one, ...one.children.flatMap(flat)]
  return refsIn(root ?? '')
    .flatMap(read)
    .flatMap(flat)
}

function refsIn(dict: string): string[] {
  const kids = /\/K\s*(\[[\s\S]*?\](?=\s*(?:\/|>>|$))|\d+ 0 R)/.exec(dict)?.[1] ?? ''
  // An object reference (`/Obj`, `/Pg`) inside the list is no element of the structure.
  return [...kids.replaceAll(/<<[\s\S]*?>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, id]) => id!)
}

function headingFaults(elements: readonly Element[]): string[] {
  const levels = elements.flatMap(({ kind }) => (/^H\d$/.test(kind) ? [Number(kind[1])] : []))
  const faults = levels.flatMap((level, i) =>
    level > (levels[i - 1] ?? 0) + 1
      ? [`heading ${i + 1} is H${level} after ${i === 0 ? 'nothing' : `H${levels[i - 1]}`}`]
      : [],
  )
  return levels.length === 0 ? ['no heading'] : faults
}

const MUST_HOLD: Record<string, readonly string[]> = { L: ['LI'], LI: ['LBody', 'Lbl'], TR: ['TH', 'TD'] }

function elementFaults({ kind, dict, children }: Element): string[] {
  const faults: string[] = []
  if ((kind === 'Figure' || kind === 'Formula') && !/\/Alt\s*[(<]/.test(dict)) faults.push(`${kind} without a text`)
  if (kind === 'TH' && !/\/Scope \/(Row|Column|Both)/.test(dict)) faults.push('TH that does not say what it heads')
  const held = MUST_HOLD[kind]
  if (held && !children.some((one) => held.includes(one.kind))) faults.push(`${kind} without ${held.join(' or ')}`)
  return faults
}

/** Each table has a header, and its rows are equally long. */
function tableFaults(elements: readonly Element[]): string[] {
  const inside = (one: Element): Element[] => one.children.flatMap((child) => [child, ...inside(child)])
  return elements
    .filter(({ kind }) => kind === 'Table')
    .flatMap((table) => {
      const rows = inside(table).filter(({ kind }) => kind === 'TR')
      const wide = (row: Element) =>
        row.children.reduce((sum, { dict }) => sum + Number(/\/ColSpan (\d+)/.exec(dict)?.[1] ?? 1), 0)
      const hasSpans = rows.some((row) => row.children.some(({ dict }) => dict.includes('/RowSpan')))
      return [
        ...(inside(table).some(({ kind }) => kind === 'TH') ? [] : ['table without a header']),
        ...(hasSpans || new Set(rows.map(wide)).size <= 1 ? [] : ['table with rows of different lengths']),
      ]
    })
}

/** A link says where it leads, and the page knows in which order they come. */
function linkFaults(objects: ReadonlyMap<string, string>): string[] {
  const dicts = [...objects.values()]
  const silent = dicts.filter((dict) => dict.includes('/Subtype /Link') && !/\/Contents\s*[(<]/.test(dict))
  const unordered = dicts.filter(
    (dict) => /\/Type \/Page\b/.test(dict) && dict.includes('/Annots') && !dict.includes('/Tabs /S'),
  )
  return [...silent.map(() => 'link without words'), ...unordered.map(() => 'page with links in no order')]
}

/** What is drawn on the pages; drawings that a page calls in stand within its own marks. */
function contentsOf(pdf: Buffer, text: string, objects: ReadonlyMap<string, string>): string[] {
  const pages = [...objects.values()].filter((dict) => /\/Type \/Page\b/.test(dict))
  const named = pages.flatMap((dict) => /\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(dict)?.[1] ?? [])
  const ids = named.flatMap((one) => [...one.matchAll(/(\d+) 0 R/g)].map(([, id]) => id!))
  return ids.map((id) => {
    const at = text.indexOf(`\n${id} 0 obj`)
    const from = text.indexOf('stream', at) + 'stream'.length
    const start = from + (text[from] === '\r' ? 2 : 1)
    const bytes = pdf.subarray(start, text.indexOf('\nendstream', start))
    return objects.get(id)?.includes('/FlateDecode') ? unpacked(bytes) : bytes.toString('latin1')
  })
}

function unpacked(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}

const TOKENS = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9a-fA-F\s]*>|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/g
const DRAWS = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'EI'])

/** Anything that is drawn outside the marks that say what it is, or that it is decoration. */
function untagged(content: string): string[] {
  let depth = 0
  for (const [token] of content.matchAll(TOKENS)) {
    if (token === 'BDC' || token === 'BMC') depth++
    else if (token === 'EMC') depth--
    else if (depth === 0 && DRAWS.has(token)) return [`something is drawn (${token}) that is not tagged`]
  }
  return depth === 0 ? [] : ['a mark is not closed']
}
