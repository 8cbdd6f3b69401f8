import { Document, isMap, isSeq, type Node, Scalar } from 'yaml'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import type { ElementContent } from '../rules/element.ts'
import { LINK_KINDS } from '../rules/fields.ts'
import { KINDS, PACK_FILES, type PackFile, textNamesOf } from '../rules/kinds.ts'
import type { PackHead, PackNotes } from '../rules/pack.ts'

export type PackText = { name: string; text: string }

/** A line of the file is at most so long where a list is to stand on one line. */
const WIDTH = 120
const STYLE = { lineWidth: 0, version: '1.2', flowCollectionPadding: false, indentSeq: true } as const

/**
 * The files of a strategy pack in the one canonical form: the same content always gives the same bytes. Elements stand in
 * the order given, every fact of the kind is there (null where nothing is said), and `notes` stand as comments at the head.
 */
export function writePack(head: PackHead, elements: readonly ElementContent[], notes: PackNotes): PackText[] {
  const file = (name: string, value: object) => ({ name: `${name}.yaml`, text: noteOf(notes[name]) + yamlOf(value) })
  return [
    file('strategy', headValue(head)),
    ...PACK_FILES.map((base) => file(base, { version: 1, elements: elementsIn(base, elements) })),
  ]
}

const elementsIn = (base: PackFile, elements: readonly ElementContent[]) =>
  elements.filter(({ kind }) => KINDS[kind].file === base).map(elementValue)

const noteOf = (note: string | undefined) =>
  note
    ? `${note
        .split('\n')
        .map((line) => `#${line ? ` ${line}` : ''}`)
        .join('\n')}\n`
    : ''

const headValue = ({ title, validFrom, validTo, decidedBy, reason, isPublic }: PackHead) => ({
  version: 1,
  title,
  validFrom,
  validTo,
  decidedBy,
  reason,
  public: isPublic,
})

function elementValue({ key, kind, parentKey, texts, data, sources, standing, isPublic, links }: ElementContent) {
  const names = textNamesOf(kind)
  const facts = Object.entries(KINDS[kind].data ?? {})
  return {
    key,
    kind,
    ...(parentKey === null ? {} : { parent: parentKey }),
    texts: inLanguages(texts, (words) => picked(words, names)),
    ...(facts.length > 0
      ? {
          data: Object.fromEntries(
            facts.map(([name, field]) => [
              name,
              field.type === 'texts' && data[name]
                ? inLanguages(data[name] as Record<string, string>, (text) => text)
                : (data[name] ?? null),
            ]),
          ),
        }
      : {}),
    ...(sources.length > 0 ? { sources } : {}),
    standing,
    public: isPublic,
    ...(LINK_KINDS.some((link) => links[link]?.length)
      ? {
          links: Object.fromEntries(
            LINK_KINDS.flatMap((link) => (links[link]?.length ? [[link, links[link].toSorted()]] : [])),
          ),
        }
      : {}),
  }
}

function inLanguages<T>(texts: Partial<Record<string, T>>, write: (words: T) => unknown) {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => (texts[language] === undefined ? [] : [[language, write(texts[language])]])),
  )
}

const picked = (words: Record<string, string | undefined>, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (words[name] === undefined ? [] : [[name, words[name]]])))

function yamlOf(value: object): string {
  const document = new Document(value, { version: '1.2' })
  literal(document.contents)
  fitOnLines(document.contents, 0)
  return document.toString(STYLE)
}

/** A text of several lines is written as it reads. */
function literal(node: unknown): void {
  if (isMap(node)) for (const { value } of node.items) literal(value)
  else if (isSeq(node)) for (const item of node.items) literal(item)
  else if (node instanceof Scalar && typeof node.value === 'string' && node.value.includes('\n'))
    node.type = Scalar.BLOCK_LITERAL
}

/** A list of plain values stands on one line where it fits. */
function fitOnLines(node: unknown, indent: number): void {
  if (isSeq(node)) for (const item of node.items) fitOnLines(item, indent + 2)
  if (!isMap(node)) return
  for (const { key, value } of node.items) {
    if (isSeq(value) && value.items.every((item) => item instanceof Scalar && !String(item.value).includes('\n'))) {
      const name = String((key as Scalar).value)
      value.flow = `${name}: ${inline(value)}`.length + indent <= WIDTH
    } else fitOnLines(value, indent + 2)
  }
}

const inline = (node: Node): string =>
  new Document(node.toJSON(), { version: '1.2' }).toString({ ...STYLE, collectionStyle: 'flow' }).trim()
