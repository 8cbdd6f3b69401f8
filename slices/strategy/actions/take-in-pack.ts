import { createHash } from 'node:crypto'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { STRATEGY_EVENTS } from '../events.ts'
import { compareEditions, type ElementDifference } from '../rules/comparison.ts'
import { contentOf } from '../rules/element.ts'
import { type StrategyPack, UNDECIDED } from '../rules/pack.ts'
import { insertChanges, lastRevisions } from '../store/changes.ts'
import { type EditionRow, findDraft, lastDecided, takeDraft, updateEdition } from '../store/editions.ts'
import { clearElements, elementsOf, insertElements } from '../store/elements.ts'
import { announce } from './announce.ts'
import { openDraft } from './start-draft.ts'
import { requireAbility, takeUpDraft } from './take-up-draft.ts'

export type PackPreview = {
  against: { number: number; state: 'draft' | 'in-force' } | null
  differences: ElementDifference[]
  /** Stands for all that the pack was compared with: another one when anybody has written since. */
  basis: string
}

/** What taking in the pack would change: against the draft where there is one, else against the last decided edition. */
export async function previewPack(varde: Pick<Varde, 'db'>, pack: StrategyPack): Promise<PackPreview> {
  const { row, before, basis } = await readBasis(varde.db)
  const against = row && {
    number: row.number,
    state: row.state === 'draft' ? ('draft' as const) : ('in-force' as const),
  }
  return { against, differences: compareEditions(before, pack.elements), basis }
}

/** What a pack is compared with: the draft where there is one, else the last decided edition, else nothing. */
async function readBasis(db: Database) {
  const row = (await findDraft(db)) ?? (await lastDecided(db))
  const before = row ? (await elementsOf(db, row.id)).map(contentOf) : []
  const basis = createHash('sha256')
    .update(canonical([row?.id ?? null, before]))
    .digest('base64url')
  return { row, before, basis }
}

/**
 * Makes the draft say what the pack says, all of it or nothing; without a draft, one is started. Each change stands in the
 * history. A draft that somebody has begun is only replaced when `replaceDraft` says so, and with `basis` only while all is as
 * it was at the preview. Throws `strategy.draft-exists` and `strategy.changed-since-preview`.
 */
export async function takeInPack(
  varde: Varde,
  caller: Caller,
  { pack, replaceDraft, basis = null }: { pack: StrategyPack; replaceDraft: boolean; basis?: string | null },
): Promise<{ id: string; differences: ElementDifference[] }> {
  await requireAbility(varde, caller, 'import')
  return varde.db.transaction().execute(async (trx) => {
    const open = await takeDraft(trx)
    if (basis !== null && basis !== (await readBasis(trx)).basis)
      throw new Failure('conflict', 'strategy.changed-since-preview')
    if (open && !replaceDraft) throw new Failure('conflict', 'strategy.draft-exists', { number: open.number })
    if (!open) await openDraft(trx, varde, caller, pack.head.title)
    const draft = await takeUpDraft(trx, caller, 'import')
    const differences = await fill(trx, varde, caller, draft, pack)
    const { title, validFrom, validTo, decidedBy, reason, isPublic } = pack.head
    const decided = decidedBy === UNDECIDED ? {} : { valid_from: validFrom, decided_by: decidedBy }
    await updateEdition(trx, draft.id, {
      ...(title === draft.title ? {} : { title, titled_by: caller.id, title_changes: draft.title_changes + 1 }),
      ...{ valid_to: validTo, decision_reason: reason, ...decided },
      ...{ is_public: isPublic, pack: pack.name, notes: JSON.stringify(pack.notes) },
    })
    const count = (state: ElementDifference['state']) => differences.filter((one) => one.state === state).length
    const counts = { added: count('added'), changed: count('changed'), removed: count('removed') }
    const content = { pack: pack.name, number: draft.number, ...counts }
    await announce(trx, varde, caller, { name: STRATEGY_EVENTS.packTakenIn, editionId: draft.id, content })
    return { id: draft.id, differences }
  })
}

async function fill(trx: Trx, varde: Varde, caller: Caller, draft: EditionRow, pack: StrategyPack) {
  const before = new Map((await elementsOf(trx, draft.id)).map((one) => [one.key, one]))
  const differences = compareEditions([...before.values()].map(contentOf), pack.elements)
  const said = new Map(differences.filter(({ state }) => state !== 'moved').map((one) => [one.key, one]))
  const last = await lastRevisions(trx, [...said.keys()])
  const [now, by] = [varde.now(), caller.id]
  const next = (key: string) => (last.get(key) ?? 0) + 1
  await clearElements(trx, draft.id)
  await insertElements(
    trx,
    draft.id,
    pack.elements.map((element, i) => {
      const old = said.has(element.key) ? undefined : before.get(element.key)
      const written = old ?? { revision: next(element.key), changedBy: by, changedAt: now }
      const { revision, changedBy, changedAt } = written
      return { ...element, position: i + 1, revision, changedBy, changedAt }
    }),
  )
  await insertChanges(
    trx,
    [...said.values()].map(({ key, before: old, after }) => ({
      ...{ editionId: draft.id, key, revision: next(key), before: old, after },
      ...{ reason: pack.name, by, at: now },
    })),
  )
  return differences
}
