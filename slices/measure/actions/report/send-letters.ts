import { translator } from '../../../../kit/i18n/translate.ts'
import { systemCaller } from '../../../../kit/kernel/caller.ts'
import type { MailBlock } from '../../../../kit/mail/content.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { agencyOf, sendLetter } from '../../../dispatch/index.ts'
import { retentionDays } from '../../../organisation/index.ts'
import { textParts } from '../../rules/report/report-plain.ts'
import {
  addressOf,
  claimReportLetter,
  forgetLetters,
  type LetterRow,
  settleReportLetter,
} from '../../store/report-letters.ts'
import { houseOf, printVersion } from './print-report.ts'
import { viewVersion } from './view-report.ts'

/** Shorter than the minute until the next look. */
const LONGEST_MS = 50_000
const MOST_TRIES = 8
const KEPT_DAYS = 365

/** Sends reports that wait, one letter at a time; several processes may. After a crash a letter may go twice, with the same Message-ID. */
export async function sendReportLetters(varde: Varde): Promise<void> {
  const end = Date.now() + LONGEST_MS
  while (Date.now() < end) {
    const letter = await claimReportLetter(varde.db, varde.now())
    if (!letter) break
    await sendOne(varde, letter)
  }
}

async function sendOne(varde: Varde, letter: LetterRow): Promise<void> {
  const { db } = varde
  const outcome = await handOver(varde, letter).catch((error: unknown) => {
    varde.log.error({ err: error, letter: letter.id }, 'a report could not be sent')
    return { kind: 'refused' as const, permanent: false }
  })
  if (outcome === null || (outcome.kind === 'refused' && outcome.permanent) || letter.tries >= MOST_TRIES)
    return settleReportLetter(db, letter.id, outcome?.kind === 'accepted' ? sentNow(varde) : { state: 'refused' })
  if (outcome.kind === 'accepted') return settleReportLetter(db, letter.id, sentNow(varde))
  const tryAt = new Date(varde.now().getTime() + Math.min(900, 15 * 2 ** letter.tries) * 1000)
  await settleReportLetter(db, letter.id, { state: 'waiting', tryAt })
}

const sentNow = (varde: Varde) => ({ state: 'sent' as const, at: varde.now() })

/** Null when whoever was to have it has left. */
async function handOver(varde: Varde, { id, reportId, number, personId }: LetterRow) {
  const { db, settings, mode } = varde
  const to = await addressOf(db, personId)
  if (!to) return null
  const version = await viewVersion(varde, systemCaller('measure'), reportId, number)
  const { content, unit } = version
  const { language } = content
  const t = translator(language)
  const address = `${settings.baseUrl}/maling/rapporter/${reportId}/${number}`
  const paragraph = (text: string, href?: string) => ({
    ...{ kind: 'paragraph' as const, text: [{ text, ...(href ? { href } : {}) }] },
  })
  const first = version.blocks.find((block) => block.kind === 'text')
  const gist = textParts(first?.text ?? '').map(
    (part): MailBlock =>
      part.kind === 'list'
        ? { kind: 'list', ordered: false, items: part.items.map((text) => [{ text }]) }
        : { kind: part.kind, text: [{ text: part.text }] },
  )
  const bytes = await printVersion(houseOf(varde), { ...version, unit: unit.name ?? '' })
  return sendLetter(varde, {
    to: to.email,
    messageId: `<${id}@${new URL(settings.baseUrl).hostname}>`,
    attachment: { name: `rapport-${number}.pdf`, type: 'application/pdf', bytes },
    content: {
      ...{ language, direction: 'ltr', subject: content.title, title: content.title },
      body: [
        ...gist,
        paragraph(t('report:mail.open')),
        paragraph(address, address),
        ...(mode === 'demo' ? [paragraph(t('report:read.demo'))] : []),
      ],
      ...{ unitName: unit.name ?? agencyOf(varde), agencyName: agencyOf(varde), links: [] },
      footer: [t('report:mail.why')],
      ...{ isDemo: mode === 'demo', isExercise: mode === 'exercise' },
    },
  })
}

/** Every night: who was sent a report is forgotten when the time of keeping has passed. The report stays. */
export async function tidyReports(varde: Varde): Promise<void> {
  const days = await retentionDays(varde.db, 'report-letter', KEPT_DAYS)
  if (days !== null) await forgetLetters(varde.db, new Date(varde.now().getTime() - days * 24 * 3_600_000))
}
