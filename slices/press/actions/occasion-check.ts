import type { Trx } from '../../../kit/db/database.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { passDoor } from '../../organisation/index.ts'
import type { OccasionNotes, OccasionTexts } from '../rules/occasion.ts'

/** What the press is asked to come to passes the door out; what may give security away needs a reason. Throws as `passDoor`. */
export async function refuseUnsafe(
  trx: Trx,
  now: Date,
  about: { texts: OccasionTexts; place: string; notes: OccasionNotes },
  reason: string | null,
): Promise<void> {
  const texts = LANGUAGES.map((language) => {
    const text = about.texts[language]
    const words = [text?.about ?? '', about.place, about.notes[language] ?? ''].join('\n\n')
    return { language, title: text?.title ?? '', text: words }
  })
  await passDoor(trx, now, texts, { reason })
}
