import type { Trx } from '../../../kit/db/database.ts'
import { formatMoment } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { agencyOf, senderOf } from '../../../kit/mail/sender.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type Letter, sendLetter } from '../../dispatch/index.ts'
import { approvedVersion } from '../../message/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { afterTry } from '../rules/letter-try.ts'
import { directionOf } from '../rules/release.ts'
import { claimAdvance, isReleased, recallAdvances, settleAdvance, type TakenAdvance } from '../store/advance-copies.ts'
import { announce, NOBODY } from './announce.ts'
import { isCopyHeld } from './copy-held.ts'

const LOOK_MS = 1000
/** What a room at the unit holds is asked about again so soon. */
const HELD_S = 15

/** Advance copies, and words that they no longer hold, until the signal. */
export async function runAdvances(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) if (!(await sendOneAdvance(varde))) await pause(LOOK_MS, signal)
}

/** Sends what has waited longest. False when none is due. Words that have ended meanwhile do not go, nor does a copy of what nobody has beforehand any more, and what a room at the unit holds waits. */
export async function sendOneAdvance(varde: Varde): Promise<boolean> {
  const row = await claimAdvance(varde.db, varde.now())
  if (!row) return false
  const what = row.recalled_at ? 'recall' : 'copy'
  const now = varde.now()
  if (what === 'copy' && !row.ended && (row.embargo_until <= now || (await isReleased(varde.db, row.message_id)))) {
    await endLate(varde, row)
    return true
  }
  if (what === 'copy' && (await isCopyHeld(varde, row))) {
    await settleAdvance(varde.db, row, { what, now, state: 'waiting', inSeconds: HELD_S, isHeld: true })
    return true
  }
  const letter = await letterOf(varde, row)
  const end = letter
    ? await sendLetter(varde, letter).catch((error: Error) => {
        varde.log.error({ err: error, copy: row.id }, 'an advance copy could not be sent')
        return { kind: 'refused' as const, permanent: false }
      })
    : { kind: 'refused' as const, permanent: true }
  await settleAdvance(varde.db, row, { what, now, ...afterTry(end, row.tries), isUncertain: end.kind === 'uncertain' })
  return true
}

/** Its embargo has ended, or the text is out: the outlet reads it where everybody does. */
async function endLate(varde: Varde, row: TakenAdvance): Promise<void> {
  const { id: copyId, message_id: subject, outlet_id: outletId, version_id: versionId } = row
  const unitId = (await approvedVersion(varde.db, versionId))?.unitId ?? null
  await varde.db.transaction().execute(async (trx) => {
    if (!(await settleAdvance(trx, row, { what: 'copy', now: varde.now(), state: 'late' }))) return
    const content = { copyId, outletId, versionId }
    await announce(trx, varde, NOBODY, { name: PRESS_EVENTS.advanceLate, subject, unitId, content })
  })
}

/** Listens to `message.withdrawn`: those who have the text on beforehand are told that it no longer holds. */
export async function recallAdvance(trx: Trx, versionId: unknown, now: Date): Promise<void> {
  if (typeof versionId === 'string') await recallAdvances(trx, versionId, now)
}

async function letterOf(varde: Varde, row: TakenAdvance): Promise<Letter | null> {
  const version = await approvedVersion(varde.db, row.version_id)
  const edition = version?.editions[row.language]
  // The text of an exercise is given to nobody, whatever row asks for it.
  if (!edition || version.mode !== varde.mode || (row.ended && !row.recalled_at)) return null
  const language: Language = row.language === 'nn' || row.language === 'en' ? row.language : 'nb'
  const t = translator(language)
  const until = formatMoment(row.embargo_until, language)
  const kind = row.recalled_at ? 'recall' : 'copy'
  const terms = t(`press:advance.${kind}-text`, { until })
  const subject = t(`press:advance.${kind}-subject`, { until, title: edition.title })
  const agency = agencyOf(varde)
  return {
    to: row.address,
    from: senderOf(varde),
    messageId: `<${row.id}-${kind}@${new URL(varde.settings.baseUrl).hostname}>`,
    content: {
      language: row.language,
      direction: directionOf(row.language),
      subject,
      title: row.recalled_at ? subject : edition.title,
      body: [{ kind: 'paragraph', text: [{ text: terms }] }, ...(row.recalled_at ? [] : edition.body)],
      unitName: agency,
      agencyName: agency,
      links: [],
      footer: row.recalled_at ? [] : [terms],
      isDemo: varde.mode === 'demo',
      isExercise: false,
    },
  }
}
