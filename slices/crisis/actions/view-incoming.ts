import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { groupIncoming, type IncomingGroup } from '../rules/incoming.ts'
import { askedOfStatements } from '../store/group-board.ts'
import { inquiriesOfCrisis } from '../store/incoming-reads.ts'
import { loadCrisis } from './load-crisis.ts'

export type IncomingView = { number: string; mode: Mode; groups: IncomingGroup[] }

/** What the press and those who got our statements ask, put together. Throws `crisis.not-found`. */
export async function viewIncoming(varde: Varde, caller: Caller, crisisId: string): Promise<IncomingView> {
  const { file } = await loadCrisis(varde.db, caller, crisisId)
  const [inquiries, asked] = await Promise.all([
    inquiriesOfCrisis(varde.db, file),
    askedOfStatements(varde.db, crisisId),
  ])
  const items = [
    ...inquiries.map(({ id, topic, at, isAnswered }) => ({
      ...{ id, from: 'press' as const, text: topic, isAnswered },
      at: at.toISOString(),
    })),
    ...asked.map(({ text, at, isAnswered }, place) => ({
      ...{ id: `receipt-${place}`, from: 'receipt' as const, text, isAnswered },
      at: at.toISOString(),
    })),
  ]
  return { number: file.number, mode: file.mode, groups: groupIncoming(items, varde.now()) }
}
