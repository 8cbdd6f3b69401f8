import { formatMoment } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { renderReport } from '../../../kit/pdf/report.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { occasionLanguage } from '../rules/occasion.ts'
import { keepsOccasion } from '../rules/occasion-right.ts'
import { accreditationsOf } from '../store/accreditations.ts'
import { findOccasion } from '../store/occasions.ts'
import { isOccasionHidden } from './hidden-occasions.ts'

/** Whom the reception is to let in, on paper: those who got a yes, with a place to tick. Throws as `viewOccasion`. */
export async function printReception(varde: Varde, caller: Caller, id: string): Promise<Buffer> {
  const occasion = await findOccasion(varde.db, varde.mode, id)
  if (!occasion || (await isOccasionHidden(varde.db, caller, occasion)))
    throw new Failure('not-found', 'press.occasion-not-found')
  if (!keepsOccasion(caller, occasion.unit_id)) throw new Failure('not-allowed', 'press.occasion-not-yours')
  const { language } = caller
  const t = translator(language)
  const say = (key: string, values: Record<string, unknown> = {}) => t(`press-occasion:reception.${key}`, values)
  const coming = (await accreditationsOf(varde.db, id)).filter((one) => one.state === 'accepted')
  return renderReport({
    language,
    title: occasion.texts[occasionLanguage(occasion.texts, language)]!.title,
    lead: occasion.cancelled_at ? say('cancelled') : say('lead'),
    facts: [
      { label: say('when'), value: formatMoment(occasion.starts_at, language) },
      { label: say('where'), value: occasion.place },
      { label: say('count'), value: String(coming.length) },
    ],
    sections: [
      {
        title: say('list'),
        level: 2,
        blocks:
          coming.length === 0
            ? [{ kind: 'text', lines: [say('nobody')] }]
            : [
                {
                  kind: 'table',
                  columns: [say('here'), say('name'), say('outlet'), say('equipment')],
                  widths: [0.5, 2, 2, 3],
                  rows: coming.map(({ name, outlet, equipment }) => ['\u25a1', name, outlet, equipment]),
                },
              ],
      },
    ],
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: varde.mode === 'demo',
    isExercise: false,
  })
}
