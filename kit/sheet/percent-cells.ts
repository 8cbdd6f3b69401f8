import type { ZipEntries } from './zip-entries.ts'

/**
 * Which cells of the first sheet are shown in percent, by their address («B2»). A workbook holds 36 % as 0.36 and the format beside it, which
 * the reader of its values does not tell. The sheet itself is looked through only where the workbook has such a format in use.
 */
export async function percentCells({ read }: ZipEntries): Promise<ReadonlySet<string>> {
  const percent = percentStyles(await read('xl/styles.xml'))
  if (percent.size === 0) return percent
  const sheet = await read(await firstSheet(read))
  const cells = new Set<string>()
  for (const tag of tagsOf(sheet, 'c')) if (percent.has(valueIn(tag, 's') ?? '')) cells.add(valueIn(tag, 'r') ?? '')
  return cells
}

/** Where the first sheet of a workbook lies. */
export async function firstSheet(read: ZipEntries['read']): Promise<string> {
  const [first] = tagsOf(await read('xl/workbook.xml'), 'sheet')
  const relations = [...tagsOf(await read('xl/_rels/workbook.xml.rels'), 'Relationship')]
  const relation = relations.find((tag) => valueIn(tag, 'Id') === valueIn(first ?? '', '\\w+:id'))
  const target = valueIn(relation ?? '', 'Target') ?? 'worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Places of the cell styles whose number format has a percent sign: those that every workbook has, and its own. */
function percentStyles(styles: string): Set<string> {
  const own = [...tagsOf(styles, 'numFmt')]
    .filter((tag) => isPercent(valueIn(tag, 'formatCode') ?? ''))
    .map((tag) => valueIn(tag, 'numFmtId')!)
  const formats = new Set(['9', '10', ...own])
  const used = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? ''
  return new Set(
    [...tagsOf(used, 'xf')].flatMap((tag, at) => (formats.has(valueIn(tag, 'numFmtId') ?? '') ? [String(at)] : [])),
  )
}

/** What stands in quotes, or behind a backslash, is shown as it is. */
const isPercent = (format: string): boolean =>
  format
    .replaceAll('&quot;', '"')
    .replaceAll(/"[^"]*"|\\./g, '')
    .includes('%')

function* tagsOf(xml: string, name: string): Generator<string> {
  for (const [tag] of xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g'))) yield tag
}
const valueIn = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1]
