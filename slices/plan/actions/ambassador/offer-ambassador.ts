import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf } from '../../../organisation/index.ts'
import { type Offer, offerFault, tidyTopics } from '../../rules/ambassador/ambassador.ts'
import { eraseAmbassadors, putAmbassador } from '../../store/ambassadors.ts'

/**
 * Anyone signed in offers to tell about their work, or confirms it. No event is written: whoever withdraws shall be gone. Throws
 * `plan.ambassador-<fault>` of `offerFault`, and `plan.ambassador-no-person` for an API token.
 */
export async function offerAmbassador(varde: Varde, caller: Caller, given: Offer): Promise<void> {
  if (caller.kind !== 'person') throw new Failure('not-allowed', 'plan.ambassador-no-person')
  const offer = { ...given, topics: tidyTopics(given.topics), languages: [...new Set(given.languages)] }
  const fault = offerFault(offer)
  if (fault) throw new Failure('invalid', `plan.ambassador-${fault}`)
  await varde.db.transaction().execute((trx) =>
    putAmbassador(trx, {
      person_id: caller.id,
      mode: varde.mode,
      topics: offer.topics,
      languages: offer.languages,
      note: offer.note.trim(),
      confirmed_on: dayOf(varde.now()),
    }),
  )
}

/** Withdraws: the offer and everything the person was asked are gone at once. Says nothing when there is none. */
export async function withdrawAmbassador(varde: Varde, caller: Caller): Promise<void> {
  await varde.db.transaction().execute((trx) => eraseAmbassadors(trx, [caller.id]))
}
