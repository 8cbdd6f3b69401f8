import type { Trx } from '../../../kit/db/database.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { knownPublic, stopsOf } from '../../message/index.ts'
import { holdingStops } from '../rules/answer.ts'
import type { OccasionNotes, OccasionTexts } from '../rules/occasion.ts'
import { blocksOf } from './decide-answer.ts'

/**
 * What stops a message stops what the press is asked to come to: nothing that points to a person in custody or is somebody's
 * number (`press.occasion-stopped`). What may give security away needs a reason (`press.occasion-not-weighed`).
 */
export async function refuseUnsafe(
  trx: Trx,
  now: Date,
  about: { texts: OccasionTexts; place: string; notes: OccasionNotes },
  reason: string | null,
): Promise<void> {
  const known = await knownPublic(trx, now)
  const stops = LANGUAGES.flatMap((language) => {
    const text = about.texts[language]
    const words = [text?.about ?? '', about.place, about.notes[language] ?? ''].join('\n\n')
    return stopsOf({ language, title: text?.title ?? '', body: blocksOf(words) }, known)
  })
  const { always, toWeigh } = holdingStops(stops, [])
  if (always.length > 0) throw new Failure('conflict', 'press.occasion-stopped', { count: always.length })
  if (toWeigh.length > 0 && !reason)
    throw new Failure('conflict', 'press.occasion-not-weighed', { count: toWeigh.length })
}
