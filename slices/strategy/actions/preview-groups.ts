import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type GroupPreview, previewGroups } from '../../audience/index.ts'
import { findDraft } from '../store/editions.ts'
import { elementsOf } from '../store/elements.ts'

/** What putting the draft in force will do to the groups of the address book. Throws `strategy.no-draft`. */
export async function previewDraftGroups({ db }: Pick<Varde, 'db'>): Promise<GroupPreview> {
  const draft = await findDraft(db)
  if (!draft) throw new Failure('conflict', 'strategy.no-draft')
  const groups = await elementsOf(db, draft.id, { kinds: ['stakeholder-group'] })
  return previewGroups(
    db,
    groups.map(({ key, parentKey, texts: { nb, nn, en }, data }) => ({
      key,
      parentKey,
      names: { nb: nb.title, nn: nn?.title ?? nb.title, en: en?.title ?? nb.title },
      circle: data.circle as 'inner' | 'outer',
    })),
  )
}
