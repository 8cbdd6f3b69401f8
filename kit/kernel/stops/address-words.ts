/** In an address of the web other numbers are everywhere: of articles, of dates. */
const ON_THE_WEB = ['identity-number', 'private-email', 'person-in-custody', 'described-in-custody']
const MOST_LAYERS = 3

/**
 * An address as words: decoded, also where it is so twice, without what only machines read. An e-mail link may hold a whole letter. Each part
 * stands as a sentence of its own, and all of them once more in a row: «?person=Ola&name=Nordmann».
 */
export function addressWords(href: string): string {
  const said = decoded(href.replace(/^(tel|mailto):/i, ''))
  const parts = said.replace(/[?&=#]+/g, '\n').replace(/[-_/+]+/g, ' ')
  return `${parts}\n${parts.replace(/\n+/g, ' ')}`.trim()
}

function decoded(text: string): string {
  let now = text
  for (let layer = 0; layer < MOST_LAYERS && now.includes('%'); layer++) {
    // A sign that is no code stands as it is, and hides nothing beside it.
    const next = now.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => decodedCodes(codes))
    if (next === now) break
    now = next
  }
  return now
}

function decodedCodes(codes: string): string {
  try {
    return decodeURIComponent(codes)
  } catch {
    return codes
  }
}

/** Does this finding count in such an address? */
export const countsInAddress = (href: string, check: string): boolean =>
  !/^(?:https?:|www\.)/i.test(href) || ON_THE_WEB.includes(check)

const ADDRESS = /(?<![\p{L}\d])(?:https?:\/\/|www\.|mailto:|tel:)[^\s<>«»"]+/giu

/** The addresses that stand in a text. */
export const addressesIn = (text: string): { href: string; start: number; end: number }[] =>
  [...text.matchAll(ADDRESS)].map(({ 0: href, index }) => ({ href, start: index, end: index + href.length }))
