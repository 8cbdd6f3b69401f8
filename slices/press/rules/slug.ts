/** Length of a release's key: the random part of its message id, which is enough to find it again. */
const KEY_LENGTH = 12
const LETTERS: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', ß: 'ss', đ: 'd', ŧ: 't', ŋ: 'n', ł: 'l', þ: 'th' }

export type ReleaseAddress = { key: string; language: string }

/** The key of a release: stands in its address and never changes, whatever the title becomes. */
export function keyOf(messageId: string): string {
  return messageId.slice(-KEY_LENGTH)
}

/** `vannet-er-stengt-7h2k9m3n4p5q-nb`: readable first, findable by the rest. Without a title: `melding-…`. */
export function slugOf(messageId: string, language: string, title: string | null): string {
  return `${words(title ?? '') || 'melding'}-${keyOf(messageId)}-${language.toLowerCase()}`
}

/** Reads key and language from an address, or null when it is none of ours. The words in front count for nothing. */
export function parseSlug(slug: string): ReleaseAddress | null {
  const match = /^(?:[a-z0-9]+-)*([0-9a-z]{12})-([a-z]{2,3}(?:-[a-z0-9]{2,8})?)$/.exec(slug)
  return match ? { key: match[1]!, language: match[2]! } : null
}

function words(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[æøåßđŧŋłþ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (plain.length <= 60) return plain
  const cut = plain.slice(0, 61)
  return cut.slice(0, cut.lastIndexOf('-') > 20 ? cut.lastIndexOf('-') : 60).replace(/-+$/, '')
}
