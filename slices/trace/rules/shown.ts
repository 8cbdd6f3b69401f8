/** What a public page is of. The first four are of one thing each, the rest are places that always stand. */
export const SHOWN_KINDS = [
  ...(['release', 'occasion', 'status', 'report'] as const),
  ...(['facts', 'pictures', 'questions', 'news', 'occasions', 'contact', 'incidents'] as const),
  ...(['strategy', 'open-data', 'about'] as const),
] as const
export type ShownKind = (typeof SHOWN_KINDS)[number]

/** One address of the public pages, by what it is of: `release:msg_…` is the same place whatever its title becomes. */
export type ShownPlace = {
  place: string
  language: string
  kind: ShownKind
  /** The message, the occasion, the report; of a crisis the end of its id, which is all that is public. */
  subject: string | null
  address: string
}

/** A page as anyone could read it. */
export type ShownPage = ShownPlace & { title: string; isWithdrawn: boolean; text: string }

/** Events that decided what a page of this kind says, in the order they are told. */
const DECIDED_BY: Partial<Record<ShownKind, readonly string[]>> = {
  release: ['message.approved', 'message.withdrawn'],
  occasion: ['approval.given', 'press.occasion-moved', 'press.occasion-cancelled'],
  status: ['crisis.status-published'],
  report: ['measure.report-published', 'measure.report-opened'],
  facts: ['approval.given', 'press.fact-retired'],
  pictures: ['approval.given', 'press.picture-retired'],
  questions: ['press.line-approved', 'press.line-retired'],
  contact: ['press.duty-set'],
  strategy: ['strategy.put-in-force'],
}
export const decidedBy = (kind: ShownKind): readonly string[] => DECIDED_BY[kind] ?? []

/** What was asked for where the same event tells of a yes to many kinds of words. */
const ASKED: Partial<Record<ShownKind, string>> = { facts: 'press.fact', pictures: 'press.picture' }
export const askedFor = (kind: ShownKind): string | null => ASKED[kind] ?? null

export const keyOf = ({ place, language }: Pick<ShownPlace, 'place' | 'language'>): string => `${place} ${language}`

type Standing = { place: string; language: string; fingerprint: string; address: string; isWithdrawn: boolean }

/**
 * What has changed between what is kept as standing and what anyone can read now. `places` are all that stand, `pages` those that have
 * just been read: what was not read stands as it did, what is no place any longer has ended.
 */
export function changesOf<Kept extends Standing, Page extends Standing>(
  kept: readonly Kept[],
  { places, pages }: { places: ReadonlySet<string>; pages: readonly Page[] },
): { ended: Kept[]; begun: Page[] } {
  const before = new Map(kept.map((one) => [keyOf(one), one]))
  const begun = pages.filter((page) => {
    const stood = before.get(keyOf(page))
    return stood?.fingerprint !== page.fingerprint || stood.isWithdrawn !== page.isWithdrawn
  })
  const isNew = new Set(begun.map(keyOf))
  return { begun, ended: kept.filter((one) => isNew.has(keyOf(one)) || !places.has(keyOf(one))) }
}
