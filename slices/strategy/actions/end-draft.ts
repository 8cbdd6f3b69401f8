import { hash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyUnit, dayOf, passOut, requireNamed } from '../../organisation/index.ts'
import { STRATEGY_EVENTS } from '../events.ts'
import { compareEditions } from '../rules/comparison.ts'
import { datesFault } from '../rules/edition-dates.ts'
import type { ElementContent } from '../rules/element.ts'
import { relationFaults } from '../rules/relations.ts'
import { changesIn, type EditionRow, lastDecided, updateEdition } from '../store/editions.ts'
import { elementsOf } from '../store/elements.ts'
import { announce } from './announce.ts'
import { approversOfEdition } from './approvers-of-edition.ts'
import { takeUpDraft } from './take-up-draft.ts'

export type Decision = {
  title: string | null
  /** The office that decided, never a name; who recorded it stands in the log. */
  decidedBy: string
  validFrom: string
  validTo: string | null
  reason: string
  isPublic: boolean
  /** How many changes the draft held when it was read; absent: whatever stands. */
  changes?: number | undefined
}

/**
 * Puts the draft in force from a day. Throws `strategy.draft-empty`, `strategy.draft-faulty`, and
 * `strategy.dates-past`, `strategy.dates-not-after-former` or `strategy.dates-ends-before`. One that everyone may read passes the door out and the open rooms
 * (throws as `passOut`), and is another's yes (throws as `requireAnother`); the reason answers for what may give security away. Throws
 * `strategy.changed-since-read`.
 */
export async function putInForce(varde: Varde, caller: Caller, decision: Decision): Promise<{ id: string }> {
  return varde.db.transaction().execute(async (trx) => {
    const draft = await takeUpDraft(trx, caller, 'put-in-force')
    const [now, former] = [varde.now(), await lastDecided(trx)]
    const today = dayOf(now)
    const fault = datesFault(decision, former?.valid_from ?? null, today)
    if (fault) throw new Failure('invalid', `strategy.dates-${fault}`, { former: former?.valid_from ?? null })
    const elements = await elementsOf(trx, draft.id)
    if (elements.length === 0) throw new Failure('conflict', 'strategy.draft-empty')
    const faults = relationFaults(elements)
    if (faults.length > 0) throw new Failure('conflict', 'strategy.draft-faulty', { count: faults.length, faults })
    const title = decision.title ?? draft.title
    if (decision.changes !== undefined && decision.changes !== (await changesIn(trx, draft.id)))
      throw new Failure('conflict', 'strategy.changed-since-read')
    if (decision.isPublic) {
      await requireAnother(trx, now, caller, { draft, title })
      const unitId = (await agencyUnit(trx, now))?.id ?? ''
      const outgoing = outgoingOf(elements, title, decision.decidedBy)
      await passOut(trx, varde, caller, { unitId, mode: varde.mode, to: ['public'] }, outgoing, {
        reason: decision.reason,
      })
    }
    const changed = compareEditions(former ? await elementsOf(trx, former.id) : [], elements)
    const { decidedBy, validFrom, validTo, reason, isPublic } = decision
    await updateEdition(trx, draft.id, {
      title,
      state: 'in-force',
      valid_from: validFrom,
      valid_to: validTo,
      decided_by: decidedBy,
      decided_at: now,
      decision_reason: reason,
      is_public: isPublic,
      begun_at: validFrom <= today ? now : null,
    })
    const said = elements.map(({ key, texts, data, sources, links, isPublic }) => ({
      ...{ key, texts, data, sources, links, isPublic },
    }))
    const fingerprint = hash('sha256', canonical({ title, said }), 'hex')
    const about = { number: draft.number, validFrom, decidedBy, reason, fingerprint }
    const content = { ...about, changed: changed.map(({ key }) => key) }
    await announce(trx, varde, caller, { name: STRATEGY_EVENTS.putInForce, editionId: draft.id, content })
    return { id: draft.id }
  })
}

/**
 * What everybody may read is put in force by another than those who wrote it, whom the table of authority names (decision 65); a pack is the
 * agency's. Throws `strategy.own-edition`, also to whoever gives it another title with the decision, `strategy.edition-not-yours`,
 * `strategy.edition-nobody`, and as `requireNamed`.
 */
async function requireAnother(
  trx: Trx,
  now: Date,
  { id: personId, kind }: Caller,
  { draft, title }: { draft: EditionRow; title: string },
): Promise<void> {
  if (kind === 'system') return
  const { approvers, writers } = await approversOfEdition(trx, draft, now)
  const writerIds = title === draft.title ? writers : [...writers, personId]
  requireNamed(
    approvers,
    { personId, writerIds },
    {
      own: () => new Failure('not-allowed', 'strategy.own-edition'),
      notYours: (names) => new Failure('not-allowed', 'strategy.edition-not-yours', { names }),
      nobody: () => new Failure('conflict', 'strategy.edition-nobody'),
    },
  )
}

/** What everyone may read of it, in each language. */
function outgoingOf(elements: readonly ElementContent[], title: string, decidedBy: string) {
  const said = elements
    .filter((one) => one.isPublic)
    .flatMap(({ key, texts, data }) => [
      { language: 'nb', text: [key, ...shownOf(data)].join('\n\n') },
      ...Object.entries(texts).map(([language, { title, ...rest }]) => ({
        language,
        title,
        text: Object.values(rest).join('\n\n'),
      })),
    ])
  return [{ language: 'nb', title, text: decidedBy }, ...said]
}

/** Who an element is from, when, and where it can be read: shown of a source. */
const shownOf = ({ owner, date, link }: ElementContent['data']) =>
  [owner, date, link].filter((one) => typeof one === 'string')

/** Puts the draft away. It can still be read and compared, but never again be written in or decided on. */
export async function discardDraft(varde: Varde, caller: Caller, { reason }: { reason: string }): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const draft = await takeUpDraft(trx, caller, 'discard')
    await updateEdition(trx, draft.id, { state: 'discarded', decision_reason: reason })
    const content = { number: draft.number, reason }
    await announce(trx, varde, caller, { name: STRATEGY_EVENTS.draftDiscarded, editionId: draft.id, content })
  })
}
