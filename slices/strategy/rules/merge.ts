import { type FieldValue, fieldChanges } from './comparison.ts'
import type { ElementContent } from './element.ts'

export type Side = 'mine' | 'theirs'
/** One field that two people have different words for. `pick` is the proposal: whoever changed it, else mine. */
export type Disagreement = { field: string; mine: FieldValue; theirs: FieldValue; pick: Side; bothChanged: boolean }

/**
 * Where two texts from the same beginning differ. Without `base`, what both began from, nobody can tell who changed what,
 * so a person must choose each.
 */
export function disagreements(
  base: ElementContent | null,
  theirs: ElementContent,
  mine: ElementContent,
): Disagreement[] {
  const changed = (by: ElementContent) => new Set(base ? fieldChanges(base, by).map(({ field }) => field) : [])
  const [byMe, byThem] = [changed(mine), changed(theirs)]
  return fieldChanges(theirs, mine).map(({ field, before, after }) => ({
    field,
    theirs: before,
    mine: after,
    pick: base && byThem.has(field) && !byMe.has(field) ? 'theirs' : 'mine',
    bothChanged: !base || (byThem.has(field) && byMe.has(field)),
  }))
}

/** My text, with the fields for which theirs was picked. */
export function merged(mine: ElementContent, choices: readonly (Disagreement & { pick: Side })[]): ElementContent {
  return choices
    .filter(({ pick }) => pick === 'theirs')
    .reduce((content, { field, theirs }) => withField(content, field, theirs), mine)
}

/** The element with one flat field (`texts.nb.title`, `links.serves`) set; null empties it. */
export function withField(content: ElementContent, field: string, value: FieldValue): ElementContent {
  const [room, name = '', part] = field.split('.')
  if (room === 'texts')
    return { ...content, texts: withText(content.texts, name as keyof ElementContent['texts'], part ?? '', value) }
  if (room === 'data')
    return { ...content, data: { ...content.data, [name]: part ? withPart(content.data[name], part, value) : value } }
  if (room === 'links') return { ...content, links: withPart(content.links, name, value) ?? {} }
  if (room === 'sources') return { ...content, sources: (value as string[] | null) ?? [] }
  return { ...content, [field]: value }
}

function withText(
  texts: ElementContent['texts'],
  language: keyof ElementContent['texts'],
  name: string,
  value: FieldValue,
): ElementContent['texts'] {
  const left = withPart(texts[language], name, value)
  const { [language]: _, ...others } = texts
  return {
    ...(language === 'nb' ? { nb: { title: '' } } : {}),
    ...others,
    ...(left ? { [language]: left } : {}),
  } as typeof texts
}

/** An object with one part set or left out; null when nothing is left. */
function withPart<T extends object>(whole: unknown, name: string, value: FieldValue): T | null {
  const before = (whole ?? {}) as Record<string, unknown>
  const { [name]: _, ...rest } = before
  const next = value === null ? rest : { ...before, [name]: value }
  return Object.keys(next).length > 0 ? (next as T) : null
}
