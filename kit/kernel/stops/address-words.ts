import { namedInAddress } from './beside-custody.ts'

/** In an address of the web other numbers are everywhere: of articles, of dates. */
const ON_THE_WEB = ['identity-number', 'private-email', 'person-in-custody', 'described-in-custody']
const MOST_LAYERS = 3
const MOST_BEFORE = 60

/**
 * An address as words: decoded, also where it is so twice, without what only machines read. An e-mail link may hold a whole letter. Each part
 * stands as a sentence of its own, and all of them once more in a row: «?person=Ola&name=Nordmann». So do the values without their keys, and of an
 * address of the web the groups of digits alone.
 */
export function addressWords(href: string): string {
  const said = decoded(href.replace(/^(tel|mailto):/i, ''))
  const parts = said.replace(/[?&=#]+/g, '\n').replace(/[-_/+]+/g, ' ')
  const values = said.replace(/[?&#][^=&#]*=/g, ' ').replace(/[-_/+?&#]+/g, ' ')
  const digits = isOfTheWeb(href) ? [said.replace(/\D+/g, ' ')] : []
  const named = namedInAddress(said).map(({ start, end }) => said.slice(start, end))
  return [parts, parts.replace(/\n+/g, ' '), ...(/[?&#]/.test(said) ? [values] : []), ...digits, ...named]
    .join('\n')
    .trim()
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

const isOfTheWeb = (href: string) => /^(?:https?:|www\.)/i.test(href)

/** The last words before an address, and the address: what begins in the one may end in the other. Gives where the words end. */
export function acrossInto(said: string, href: string): { text: string; at: number } {
  const words = said.slice(-MOST_BEFORE).trimEnd()
  const way = decoded(href.replace(/^(?:https?:\/\/|www\.|tel:|mailto:)+/i, '').replace(/^[^/?#]*[/?#]+/, ''))
  return { text: `${words} ${way.replace(/[-_/+?&=#]+/g, ' ')}`, at: words.length }
}

/** Does this finding count in such an address? */
export const countsInAddress = (href: string, check: string): boolean => !isOfTheWeb(href) || ON_THE_WEB.includes(check)

const ADDRESS = /(?<![\p{L}\d])(?:https?:\/\/|www\.|mailto:|tel:)[^\s<>«»"]+/giu

/** The addresses that stand in a text. */
export const addressesIn = (text: string): { href: string; start: number; end: number }[] =>
  [...text.matchAll(ADDRESS)].map(({ 0: href, index }) => ({ href, start: index, end: index + href.length }))
