import { translator } from '../../../../kit/i18n/translate.ts'
import { systemCaller } from '../../../../kit/kernel/caller.ts'
import type { MailBlock } from '../../../../kit/mail/content.ts'
import { agencyOf } from '../../../../kit/mail/sender.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { retentionDays } from '../../../organisation/index.ts'
import { type LetterKind, type Mail, oneByOne } from '../../../outbox/index.ts'
import { textParts } from '../../rules/report/report-plain.ts'
import {
  addressOf,
  forgetLetters,
  type LetterRow,
  REPORT_LETTER,
  reportLetterById,
  settleReportLetter,
} from '../../store/report-letters.ts'
import { houseOf, printVersion } from './print-report.ts'
import { viewVersion } from './view-report.ts'

const KEPT_DAYS = 365

/** A report to somebody of the agency, as PDF and with where to read it. Nobody to go to when they have left. */
export const reportLetter: LetterKind = {
  name: REPORT_LETTER,
  mayRepeat: true,
  write: oneByOne(async (varde, { subject }) => {
    const row = await reportLetterById(varde.db, subject)
    const to = row && (await addressOf(varde.db, row.personId))
    return row && to && { mail: await mailOf(varde, row, to.email) }
  }),
  onEnd: (_varde, trx, { subject, state, settledAt }) =>
    settleReportLetter(trx, subject, state === 'sent' ? settledAt : null),
}

async function mailOf(varde: Varde, { reportId, number }: LetterRow, to: string): Promise<Mail> {
  const { settings, mode } = varde
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
  return {
    to,
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
  }
}

/** Every night: who was sent a report is forgotten when the time of keeping has passed. The report stays. */
export async function tidyReports(varde: Varde): Promise<void> {
  const days = await retentionDays(varde.db, 'report-letter', KEPT_DAYS)
  if (days !== null) await forgetLetters(varde.db, new Date(varde.now().getTime() - days * 24 * 3_600_000))
}
