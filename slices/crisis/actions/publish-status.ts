import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { passTelephones, requireAnother } from '../../organisation/index.ts'
import { isEnd, needsAnother, type StatusHow, saysOf, statusFault } from '../rules/status.ts'
import { callListOf, type PositionRow } from '../store/calls.ts'
import type { CrisisRow } from '../store/crises.ts'
import { statusRows } from '../store/statuses.ts'
import { groundsIn } from './grounds-in.ts'
import { inStatus } from './in-status.ts'
import { roomTime } from './practice-time.ts'
import { standDraft } from './stand-page.ts'
import { contentOf } from './view-status.ts'

/**
 * How it stands and when more comes are on the open page from now on, beside the words that stand there; in an exercise in the room alone.
 * Whoever leads publishes, also what they wrote, but for a number. Throws `crisis.not-found`, `crisis.lead-not-allowed`,
 * `crisis.status-changed-meanwhile`, also when other words stand there by now, `crisis.status-own-words`, `crisis.status-room-closed`,
 * `crisis.status-no-next` and `crisis.status-next-passed`.
 */
export async function publishStatus(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { revision }: { revision: number },
): Promise<{ number: number }> {
  return inStatus(varde, caller, { crisisId, needs: 'publish' }, async (trx, file, now) => {
    const rows = await statusRows(trx, crisisId)
    const draft = rows.find((row) => row.number === null)
    const standing = rows.findLast((row) => row.number !== null)
    if (!standing || draft?.revision !== revision || saysOf(draft.texts) !== saysOf(standing.texts))
      throw new Failure('conflict', 'crisis.status-changed-meanwhile')
    const how = contentOf(draft)
    passTelephones([how.relativesPhone])
    refuseFaults(file, how, await roomTime(trx, file, now))
    if (needsAnother(how, contentOf(standing))) {
      if (draft.writers.includes(caller.id)) throw new Failure('conflict', 'crisis.status-own-words')
      const { positions } = await callListOf(trx, [crisisId])
      const place = positions.find((one) => one.role === 'leader' && one.filled_by === caller.id)
      await requireAnother(trx, now, {
        ...{ personId: caller.id, than: draft.writers, handedBy: place?.handed_by },
        inOwnRight: (own, isTheirs) =>
          may(own, 'crisis.lead', file.owner_unit_id) || leadsInOwnPlace(trx, file, place, { own, isTheirs, now }),
      })
    }
    return { number: await standDraft(trx, file, { statusId: draft.id, by: caller.id, at: now }) }
  })
}

/**
 * Do they lead by a place that they have for nobody else: as one who answers for it, whoever handed it to them, or takes it from above, also where
 * nobody stands in for one of these, or as somebody whom another, who is known and none of these, handed it to? Whoever hands it to themselves has it by what they hand it with.
 */
async function leadsInOwnPlace(
  trx: Trx,
  file: CrisisRow,
  place: PositionRow | undefined,
  { own, isTheirs, now }: Asked,
) {
  if (!place) return false
  const grounds = await groundsIn(trx, file, [place], { now, without: isTheirs })
  if (grounds.answersFor(place, own.id)) return true
  if (place.filled_as !== 'hand' && place.duty !== null) return grounds.stands(place)
  const by = place.handed_by ?? own.id
  return by !== own.id && !isTheirs(by)
}
type Asked = { own: Caller; isTheirs: (id: string) => boolean; now: Date }

function refuseFaults({ state }: CrisisRow, how: StatusHow, now: Date): void {
  if (state !== 'open' && !isEnd(how.phase)) throw new Failure('conflict', 'crisis.status-room-closed')
  const fault = statusFault(how, now)
  if (fault === 'next') throw new Failure('invalid', 'crisis.status-no-next')
  if (fault === 'next-passed') throw new Failure('invalid', 'crisis.status-next-passed')
  if (fault === 'next-far') throw new Failure('invalid', 'crisis.next-far')
}
