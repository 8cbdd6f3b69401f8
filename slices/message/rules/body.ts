/** A run of text; with `href` it is a link. There is no styling: form belongs to the channel. */
export type Inline = { text: string; href?: string }
export type Block =
  | { kind: 'heading'; text: Inline[] }
  | { kind: 'paragraph'; text: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }

export const TITLE_LIMIT = 200
export const BLOCK_LIMIT = 200
/** UTF-16 units in one block, so that one paste cannot stop the checks. */
export const BLOCK_TEXT_LIMIT = 10_000

/** In all blocks together, some forty pages: a text is checked while somebody types, and again in the server. */
export const BODY_TEXT_LIMIT = 100_000

export type BodyFault = { block: number; fault: 'shape' | 'link' | 'too-long' | 'too-many-blocks' }
export type BodyOutcome = { ok: true; body: Block[] } | { ok: false; faults: BodyFault[] }

const SAFE_SCHEMES = ['https:', 'http:', 'mailto:', 'tel:']

/** Only addresses that open a page, a letter or a call; never scripts, data or files. */
export function isSafeLink(href: string): boolean {
  if (href.length > 2000 || /[\p{Cc} ]/u.test(href) || !URL.canParse(href)) return false
  return SAFE_SCHEMES.includes(new URL(href).protocol)
}

/**
 * Reads an unknown value as a body: tidied (see `tidyInlines`) and without empty blocks and items when it is one, or every
 * fault with its block.
 */
export function readBody(value: unknown): BodyOutcome {
  if (!Array.isArray(value)) return { ok: false, faults: [{ block: 0, fault: 'shape' }] }
  if (value.length > BLOCK_LIMIT) return { ok: false, faults: [{ block: BLOCK_LIMIT, fault: 'too-many-blocks' }] }
  const faults: BodyFault[] = []
  const body: Block[] = []
  let length = 0
  for (const [index, item] of value.entries()) {
    const block = readBlock(item)
    if (block === null) {
      faults.push({ block: index, fault: 'shape' })
      continue
    }
    if (inlinesOf(block).some((run) => run.href !== undefined && !isSafeLink(run.href)))
      faults.push({ block: index, fault: 'link' })
    length += blockText(block).length
    if (blockText(block).length > BLOCK_TEXT_LIMIT || length > BODY_TEXT_LIMIT)
      faults.push({ block: index, fault: 'too-long' })
    body.push(block)
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, body: body.flatMap(withoutEmpty) }
}

function withoutEmpty(block: Block): Block[] {
  if (block.kind !== 'list') return joined(block.text).trim() === '' ? [] : [block]
  const items = block.items.filter((item) => joined(item).trim() !== '')
  return items.length === 0 ? [] : [{ ...block, items }]
}

function readBlock(value: unknown): Block | null {
  if (!isRecord(value)) return null
  if (value.kind === 'heading' || value.kind === 'paragraph') {
    const text = readInlines(value.text)
    return text && { kind: value.kind, text }
  }
  if (value.kind !== 'list' || typeof value.ordered !== 'boolean' || !Array.isArray(value.items)) return null
  const items = value.items.map(readInlines)
  return items.every((item) => item !== null) ? { kind: 'list', ordered: value.ordered, items } : null
}

function readInlines(value: unknown): Inline[] | null {
  if (!Array.isArray(value)) return null
  const isRun = (run: unknown): run is Inline =>
    isRecord(run) && typeof run.text === 'string' && (run.href === undefined || typeof run.href === 'string')
  return value.every(isRun) ? tidyInlines(value) : null
}

/** Joins neighbours with the same link, drops empty runs and control characters, composes letters (NFC). */
function tidyInlines(runs: Inline[]): Inline[] {
  const tidy: Inline[] = []
  for (const { text, href } of runs) {
    const clean = tidyText(text)
    const last = tidy.at(-1)
    if (clean === '') continue
    if (last && last.href === href) last.text += clean
    else tidy.push(href === undefined ? { text: clean } : { text: clean, href })
  }
  return tidy
}

/** One line of text: NFC, without control characters; line breaks and tabs become spaces. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
}

function inlinesOf(block: Block): Inline[] {
  return block.kind === 'list' ? block.items.flat() : block.text
}

const joined = (runs: Inline[]) => runs.map((run) => run.text).join('')

function blockText(block: Block): string {
  return block.kind === 'list' ? block.items.map(joined).join('\n') : joined(block.text)
}

/** Where links stand, counted as in `blockTexts`, and where they lead. */
export function linkRuns(body: Block[]): { block: number; start: number; end: number; href: string }[] {
  return body.flatMap((one, block) => {
    let at = 0
    return (one.kind === 'list' ? one.items : [one.text]).flatMap((runs) => {
      const found = runs.flatMap(({ text, href }) => {
        const start = at
        at += text.length
        return href === undefined ? [] : [{ block, start, end: at, href }]
      })
      at += 1
      return found
    })
  })
}

/** Each block as plain text, list items one on each line: what the checks read and what places are counted in. */
export function blockTexts(body: Block[]): { kind: Block['kind']; text: string }[] {
  return body.map((block) => ({ kind: block.kind, text: blockText(block) }))
}

/** The whole body as plain text, with an empty line between blocks. */
export function plainText(body: Block[]): string {
  return body.map(blockText).join('\n\n')
}

/** Has anyone written anything here? */
export function isEmptyText(title: string, body: Block[]): boolean {
  return title.trim() === '' || plainText(body).trim() === ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
