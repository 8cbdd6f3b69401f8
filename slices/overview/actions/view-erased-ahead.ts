import type { Varde } from '../../../kit/settings/varde.ts'
import { casesErasedAhead } from '../../cases/index.ts'
import { crisesErasedAhead } from '../../crisis/index.ts'

/** What of closed cases and crises will be erased, and when; the first one first. Numbers and times, never titles. */
export async function viewErasedAhead(varde: Varde) {
  const [cases, crises] = await Promise.all([casesErasedAhead(varde), crisesErasedAhead(varde)])
  return [...cases.map((one) => ({ kind: 'case-note' as const, ...one })), ...crises]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id))
    .map(({ kind, id, number, at }) => ({ kind, id, number, at: at.toISOString() }))
}
