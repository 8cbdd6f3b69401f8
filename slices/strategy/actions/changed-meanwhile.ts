import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { contentOf, type ElementContent } from '../rules/element.ts'
import { changesOf } from '../store/changes.ts'
import type { NamedElement } from '../store/elements.ts'

/**
 * The refusal that keeps both texts: `theirs` as it stands now (null when it was removed), who wrote it and why, `yours`
 * as it came, and `base`, which both began from, where it is known.
 */
export async function changedMeanwhile(
  trx: Trx,
  editionId: string,
  about: { key: string; revision: number | null; theirs: NamedElement | null; yours: ElementContent | null },
): Promise<Failure> {
  const { key, revision, theirs, yours } = about
  const changes = (await changesOf(trx, { key })).filter((change) => change.editionId === editionId)
  const last = changes[0]
  const base = revision === null ? null : (changes.findLast((change) => change.revision > revision)?.before ?? null)
  return new Failure('conflict', 'strategy.changed-meanwhile', {
    key,
    theirs: theirs && { content: contentOf(theirs), revision: theirs.revision },
    yours,
    base,
    by: last?.byName ?? null,
    at: (last?.at ?? theirs?.changedAt)?.toISOString() ?? null,
    reason: last?.reason ?? '',
  })
}
