import type { Caller } from '../../../kit/kernel/caller.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { ConfidentialDoor } from '../../confidentiality/index.ts'
import { findMessage } from '../store/messages.ts'
import { decidersOf } from './load-message.ts'

/** Where a message stands for whoever asks who may see it. Its owner and those who write for the unit choose. */
export const confidentialMessage: ConfidentialDoor = async (varde, db, id) => {
  const message = await findMessage(db, id)
  if (!message) return null
  const { approvers, verdictOn } = await decidersOf(db, varde, message)
  const isOwner = (caller: Caller) => caller.id === message.owner_id
  const decides = (caller: Caller) => verdictOn(caller) === 'yes'
  const isAsked = message.state === 'in-review'
  return {
    mode: message.mode,
    unitId: message.unit_id,
    ownerIds: [message.owner_id],
    insiderIds: [message.owner_id],
    byDuty: (caller) => isOwner(caller) || decides(caller) || may(caller, 'message.read', message.unit_id),
    mustAct: (caller) => isAsked && decides(caller),
    askedIds: async () => (isAsked ? approvers.personIds.filter((one) => verdictOn({ id: one }) === 'yes') : []),
    maySet: (caller) => isOwner(caller) || may(caller, 'message.write', message.unit_id),
  }
}
