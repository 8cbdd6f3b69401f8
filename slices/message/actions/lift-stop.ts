import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { changeMessage } from '../store/messages.ts'
import { insertLift, legalBasesOn } from '../store/remarks.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'
import { reasonOf } from './reason-of.ts'
import { weighMatter } from './weigh-matter.ts'

/**
 * A leader at the approving level answers for a text that the check stops: with consent or a legal basis that holds today,
 * and a reason, on record. Throws `message.reason-needed`, `message.no-such-basis`, `message.no-such-stop`.
 */
export async function liftStop(
  varde: Varde,
  caller: Caller,
  input: { messageId: string; language: string; findingId: string; legalBasisKey: string; reason: string },
): Promise<void> {
  const reason = reasonOf(input.reason)
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, input.messageId, 'lift-stop')
    const now = varde.now()
    const { openStops } = await weighMatter(trx, message, now)
    const stop = openStops.get(input.language)?.find((finding) => finding.id === input.findingId)
    if (!stop) throw new Failure('not-found', 'message.no-such-stop')
    const bases = await legalBasesOn(trx, dayOf(now))
    const basis = bases.find((each) => each.key === input.legalBasisKey)
    if (!basis?.lifts.includes(String(stop.params.ground))) throw new Failure('invalid', 'message.no-such-basis')
    await insertLift(trx, {
      id: newId('lft'),
      message_id: message.id,
      language: input.language,
      finding_id: stop.id,
      finding_check: stop.check,
      legal_basis_key: input.legalBasisKey,
      reason,
      lifted_by: caller.id,
      lifted_at: now,
    })
    await changeMessage(trx, message.id, { updated_at: now })
    await announce(trx, varde, caller, message, 'message.stop-lifted', {
      language: input.language,
      findingId: stop.id,
      check: stop.check,
      legalBasis: input.legalBasisKey,
      reason,
    })
  })
}
