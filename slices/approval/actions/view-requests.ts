import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { hiddenFrom } from '../../confidentiality/index.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import { isOfOthers, type RequestKind, type RequestView } from '../rules/request.ts'
import { textNamed, WAITS_FOR } from '../rules/what-is-read.ts'
import { waitingRequests } from '../store/requests.ts'
import { type LoadedRequest, loadRequest, weighRequest } from './load-request.ts'

/** Throws `approval.not-found`. */
export async function viewRequest(varde: Varde, caller: Caller, id: string): Promise<RequestView> {
  const [view] = await views(varde, caller, [await loadRequest(varde.db, varde, caller, id)])
  return view!
}

/** What waits that the caller may read, the oldest first. */
export async function viewWaiting(
  varde: Varde,
  caller: Caller,
  kinds?: readonly RequestKind[],
): Promise<{ requests: RequestView[] }> {
  return { requests: await views(varde, caller, await readable(varde, caller, kinds)) }
}

/** What waits for this person's yes, for I dag. */
export async function wordsWaitingFor(
  varde: Varde,
  caller: Caller,
): Promise<{ id: string; kind: RequestKind; title: string; unitName: string; askedAt: Date }[]> {
  const mine = (await readable(varde, caller)).filter(({ verdict }) => verdict === 'yes').map(({ row }) => row)
  const units = await unitNames(
    varde.db,
    mine.map(({ unit_id }) => unit_id),
  )
  return mine.map(({ id, kind, title, unit_id, asked_at }) => ({
    ...{ id, kind, title, askedAt: asked_at },
    unitName: units.get(unit_id) ?? '',
  }))
}

async function readable(varde: Varde, caller: Caller, kinds?: readonly RequestKind[]): Promise<LoadedRequest[]> {
  const rows = await waitingRequests(varde.db, varde.mode, kinds ? { kinds } : {})
  const weighed = await Promise.all(rows.map((row) => weighRequest(varde.db, varde, caller, row)))
  return weighed.filter((one) => one !== null)
}

async function views(varde: Varde, caller: Caller, loaded: LoadedRequest[]): Promise<RequestView[]> {
  const rows = loaded.map(({ row }) => row)
  const [people, units, hidden] = await Promise.all([
    personNames(
      varde.db,
      rows.flatMap(({ asked_by, decided_by }) => [asked_by, ...(decided_by ? [decided_by] : [])]),
    ),
    unitNames(
      varde.db,
      rows.map(({ unit_id }) => unit_id),
    ),
    hiddenFrom(
      varde.db,
      caller,
      rows.flatMap((row) => textNamed(row) ?? []),
    ),
  ])
  const shielded = translator(caller.language)('approval:shielded')
  return loaded.map(({ row, approvers, verdict }) => {
    const waits = row.state === 'waiting'
    return {
      ...{ id: row.id, kind: row.kind, subject: row.subject, state: row.state, title: row.title },
      words: row.words
        .filter((one) => caller.kind !== 'token' || !isOfOthers(row.kind, one))
        .map((one) => (one.part === WAITS_FOR && hidden.has(textNamed(row) ?? '') ? { ...one, text: shielded } : one)),
      unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
      reason: row.reason,
      askedBy: people.get(row.asked_by) ?? null,
      askedAt: row.asked_at.toISOString(),
      decidedBy: row.decided_by && (people.get(row.decided_by) ?? null),
      decidedAt: row.decided_at?.toISOString() ?? null,
      insteadOf: row.instead_of,
      answer: row.answer,
      approvers: waits ? approvers.waiting.map(({ displayName, insteadOf }) => ({ displayName, insteadOf })) : [],
      isOwn: verdict === 'own',
      mayDecide: waits && verdict === 'yes',
      mayTakeBack: waits && verdict === 'own',
    }
  })
}
