import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { groupIncoming, type IncomingGroup } from '../rules/incoming.ts'
import { becomes } from '../rules/inject.ts'
import { askedOfStatements } from '../store/group-board.ts'
import { mentionsOfCrisis } from '../store/incoming-mentions.ts'
import { inquiriesOfCrisis } from '../store/incoming-reads.ts'
import { injectsOf } from '../store/injects.ts'
import { loadCrisis } from './load-crisis.ts'

export type IncomingView = { number: string; mode: Mode; groups: IncomingGroup[] }

/** What the press and those who got our statements ask, and what media say that names the unit, put together. Throws `crisis.not-found`. */
export async function viewIncoming(varde: Varde, caller: Caller, crisisId: string): Promise<IncomingView> {
  const { file } = await loadCrisis(varde.db, caller, crisisId)
  const [inquiries, asked, injects, said] = await Promise.all([
    inquiriesOfCrisis(varde.db, file),
    askedOfStatements(varde.db, crisisId),
    injectsOf(varde.db, crisisId),
    mentionsOfCrisis(varde.db, crisisId),
  ])
  // In an exercise what is asked comes as injects: nothing of them is written at the press desk.
  const played = injects.filter((one) => one.state === 'given' && becomes(one.how) === 'question')
  const items = [
    ...played.map(({ id, how, text, settled_at, met_at }) => ({
      ...{ id, text, isAnswered: met_at !== null },
      from: how === 'call' ? ('call' as const) : ('press' as const),
      at: settled_at!.toISOString(),
    })),
    ...inquiries.map(({ id, topic, at, isAnswered }) => ({
      ...{ id, from: 'press' as const, text: topic, isAnswered },
      at: at.toISOString(),
    })),
    ...asked.map(({ text, at, isAnswered }, place) => ({
      ...{ id: `receipt-${place}`, from: 'receipt' as const, text, isAnswered },
      at: at.toISOString(),
    })),
  ]
  const media = said.map(({ mention_key: id, title: text, taken_at, outlet, address }) => ({
    ...{ id, from: 'media' as const, text, isAnswered: true, where: { outlet, address } },
    at: taken_at.toISOString(),
  }))
  return { number: file.number, mode: file.mode, groups: groupIncoming([...items, ...media], varde.now()) }
}
