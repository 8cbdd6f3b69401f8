import type { ElementContent } from './element.ts'
import { LINK_KINDS } from './fields.ts'
import { KINDS } from './kinds.ts'

/** How one element points at another: it stands under it, cites it, links to it, or names it in a fact. */
export type Reference = { key: string; how: string }

/** Every element that points at `key`, and how: `parent`, `sources`, `links.serves`, `data.area`. */
export function referencesTo(key: string, elements: readonly ElementContent[]): Reference[] {
  return elements.flatMap((element) =>
    element.key === key ? [] : waysTo(key, element).map((how) => ({ key: element.key, how })),
  )
}

function waysTo(key: string, { kind, parentKey, sources, links, data }: ElementContent): string[] {
  return [
    ...(parentKey === key ? ['parent'] : []),
    ...(sources.includes(key) ? ['sources'] : []),
    ...LINK_KINDS.filter((link) => links[link]?.includes(key)).map((link) => `links.${link}`),
    ...Object.entries(KINDS[kind].data ?? {})
      .filter(([name, field]) => field.type === 'key' && data[name] === key)
      .map(([name]) => `data.${name}`),
  ]
}

/** Must somebody decide first? It stands under the element and nowhere else, or cannot be without it. */
export function holdsBack({ how }: Reference, { kind }: Pick<ElementContent, 'kind'>): boolean {
  if (how === 'parent') return true
  const field = how.startsWith('data.') ? KINDS[kind].data?.[how.slice('data.'.length)] : undefined
  return field?.required === true
}

/** The same element with nothing that points at `key`; what stands under it must be moved by a person. */
export function withoutReference(element: ElementContent, key: string): ElementContent {
  const { sources, links, data, kind } = element
  return {
    ...element,
    sources: sources.filter((one) => one !== key),
    links: Object.fromEntries(
      Object.entries(links).flatMap(([link, to]) => {
        const left = to.filter((one) => one !== key)
        return left.length > 0 ? [[link, left]] : []
      }),
    ),
    data: Object.fromEntries(
      Object.entries(data).map(([name, value]) => [
        name,
        KINDS[kind].data?.[name]?.type === 'key' && value === key ? null : value,
      ]),
    ),
  }
}
