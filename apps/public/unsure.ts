import type { Database } from '../../kit/db/database.ts'
import { translator } from '../../kit/i18n/translate.ts'
import type { Language, Mode } from '../../kit/kernel/caller.ts'
import { type PublicUnsure, publicUnsure, saidTime } from '../../slices/crisis/index.ts'
import type { Release } from '../../slices/press/index.ts'

/** A release, with what the status page says of its words when they are no longer confirmed. */
export type Shown = Release & Doubted
export type Doubted = { unsure: PublicUnsure | null }
type Worth = Pick<Release, 'messageId' | 'standing'> & Partial<Pick<Release, 'correctedById' | 'correctionTitles'>>

/** The releases with what is said of them. What is corrected or withdrawn says that instead, and names a correction only while that is confirmed. */
export async function withUnsure<One extends Worth>(
  { db, mode }: { db: Database; mode: Mode },
  releases: readonly One[],
): Promise<(One & Doubted)[]> {
  const asked = releases.flatMap(({ messageId, standing, correctedById }) =>
    standing === 'stands' ? [messageId] : (correctedById ?? []),
  )
  const found = await publicUnsure(db, mode, asked)
  return releases.map((one) =>
    one.standing === 'stands'
      ? { ...one, unsure: found.get(one.messageId) ?? null }
      : { ...one, ...(found.has(one.correctedById ?? '') && { correctionTitles: null }), unsure: null },
  )
}

/** The sentence of the status page: «Meldingen fra kl. 13.20 er ikke lenger bekreftet.» */
export const unsureLine = ({ said_at: saidAt, since }: PublicUnsure, language: Language): string =>
  `${translator(language)('crisis:unsure.page.title', { at: saidTime(saidAt, since, language) })}.`

/** The same, with what to do about it. */
export const unsureNote = (unsure: PublicUnsure, language: Language): string =>
  `${unsureLine(unsure, language)} ${translator(language)('press:release.unsure')}`
