import { inflateRawSync } from 'node:zlib'
import { bytesOf, type SheetFile } from './sheet-file.ts'
import { directoryOf, ENTRY_BYTES, entryBytes } from './unpacked-size.ts'

const LOCAL_BYTES = 30
const STORED = 0

/**
 * Which cells of the first sheet are shown in percent, by their address («B2»). A workbook holds 36 % as 0.36 and the format beside it, which
 * the reader of its values does not tell. The sheet itself is looked through only where the workbook has such a format in use.
 */
export async function percentCells(file: SheetFile): Promise<ReadonlySet<string>> {
  const read = await entryReader(file)
  const percent = percentStyles(await read('xl/styles.xml'))
  if (percent.size === 0) return percent
  const [first] = tagsOf(await read('xl/workbook.xml'), 'sheet')
  const relations = [...tagsOf(await read('xl/_rels/workbook.xml.rels'), 'Relationship')]
  const relation = relations.find((tag) => valueIn(tag, 'Id') === valueIn(first ?? '', '\\w+:id'))
  const target = valueIn(relation ?? '', 'Target') ?? 'worksheets/sheet1.xml'
  const sheet = await read(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  const cells = new Set<string>()
  for (const tag of tagsOf(sheet, 'c')) if (percent.has(valueIn(tag, 's') ?? '')) cells.add(valueIn(tag, 'r') ?? '')
  return cells
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

/** Reads what lies in a zip file by its name, as text; what is not there is empty. */
async function entryReader(file: SheetFile): Promise<(name: string) => Promise<string>> {
  const directory = (await directoryOf(file)) ?? Buffer.alloc(0)
  const places = new Map<string, number>()
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += entryBytes(directory, at)) {
    const name = directory.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + directory.readUInt16LE(at + 28))
    places.set(name.toString('utf8'), at)
  }
  return async (name) => {
    const at = places.get(name)
    if (at === undefined) return ''
    const from = directory.readUInt32LE(at + 42)
    const local = await bytesOf(file, from, LOCAL_BYTES)
    const start = from + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28)
    const packed = await bytesOf(file, start, directory.readUInt32LE(at + 20))
    if (directory.readUInt16LE(at + 10) === STORED) return packed.toString('utf8')
    return inflateRawSync(packed, { maxOutputLength: directory.readUInt32LE(at + 24) }).toString('utf8')
  }
}
