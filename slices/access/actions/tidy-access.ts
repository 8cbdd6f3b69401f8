import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { SPENT_DAYS } from '../rules/emergency.ts'
import { deleteAccount } from '../store/accounts.ts'
import { removeSpentCodes } from '../store/emergency-codes.ts'
import { sweep } from '../store/sessions.ts'

/** Sessions, challenges and links that have run out are kept for nothing, so they go; so do old emergency codes. */
export async function tidyAccess(varde: Varde): Promise<void> {
  await sweep(varde.db, varde.now())
  await tidyEmergencyCodes(varde)
}

const DAY_MS = 86_400_000

/** Codes that were used, ended or ran out a month ago go, and the log says how many there were in each unit. */
async function tidyEmergencyCodes(varde: Varde): Promise<void> {
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    for (const { unitId, ...content } of await removeSpentCodes(trx, new Date(at.getTime() - SPENT_DAYS * DAY_MS)))
      await publish(trx, {
        ...{ name: 'access.emergency-codes-tidied', mode: varde.mode, subject: unitId, unitId },
        ...{ actor: systemCaller('access').id, at, content },
      })
  })
}

/** The person's data were erased in the organisation: the account goes with everything that hangs on it. */
export async function eraseAccount(trx: Trx, event: { subject: string; mode: Varde['mode']; at: Date }): Promise<void> {
  const userId = await deleteAccount(trx, event.subject)
  if (!userId) return
  await publish(trx, {
    name: 'access.account-ended',
    mode: event.mode,
    subject: userId,
    actor: systemCaller('access').id,
    at: event.at,
    content: { personId: event.subject },
  })
}
