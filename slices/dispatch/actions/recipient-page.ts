import { agencyOf } from '../../../kit/mail/sender.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type ApprovedVersion, approvedVersion, type Block, directionOf } from '../../message/index.ts'
import { unitById } from '../../organisation/index.ts'
import { editionFor } from '../rules/edition-choice.ts'
import { embargoOf } from '../store/dispatch-store.ts'
import { answerOf, questionsBackOf, recipientWithDispatch } from '../store/receipt-store.ts'
import { type Standing, standingOf } from '../store/released-store.ts'
import { type NamesSeen, namesSeen } from './names-seen.ts'

/** What a recipient sees behind their own link. Nothing in it tells who they are. */
export type RecipientPage = {
  messageId: string
  openedAt: Date
  language: string
  edition: { title: string; body: Block[]; direction: 'ltr' | 'rtl' }
  asksConfirmation: boolean
  question: string | null
  /** Why names are seen and until when; null when they are not. */
  byName: NamesSeen | null
  confirmedAt: Date | null
  answer: string | null
  asked: {
    text: string
    at: Date
    answer: string | null
    answeredAt: Date | null
    /** What they were answered before that, the newest first. */
    earlier: { text: string; at: Date }[]
  }[]
  unitName: string
  unitNames: Record<string, string>
  agencyName: string
  isDemo: boolean
  isExercise: boolean
  standing: Standing
  /** Words that stand in the place of these are sent to the same people. */
  hasCorrection: boolean
  /** The message that is public in their place; null when none is. */
  publicCorrection: string | null
  /** Not for publication before then; null when it is free. */
  embargoUntil: Date | null
}

/** The page of a link, or null when there is no such recipient or their wave has not opened. */
export async function recipientPage(varde: Varde, recipientId: string): Promise<RecipientPage | null> {
  const recipient = await recipientWithDispatch(varde.db, recipientId)
  if (!recipient?.openedAt) return null
  const version = (await approvedVersion(varde.db, recipient.versionId)) as ApprovedVersion
  const language = editionFor(Object.keys(version.editions), recipient.language)
  const { standing, correctedBy, publishedBy } = await standingOf(varde.db, recipient.versionId)
  const sender = await unitById(varde.db, recipient.senderUnitId)
  return {
    messageId: version.messageId,
    openedAt: recipient.openedAt,
    language,
    edition: { ...version.editions[language]!, direction: directionOf(language) },
    asksConfirmation: version.confirm,
    question: version.question?.[language] ?? null,
    byName: namesSeen(version, varde.now()),
    confirmedAt: recipient.confirmedAt,
    answer: await answerOf(varde.db, recipientId),
    asked: await questionsBackOf(varde.db, recipientId),
    unitName: sender?.name ?? '',
    unitNames: sender?.names ?? {},
    agencyName: agencyOf(varde),
    isDemo: recipient.mode === 'demo',
    isExercise: recipient.mode === 'exercise',
    standing,
    hasCorrection: correctedBy !== null,
    publicCorrection: publishedBy && ((await approvedVersion(varde.db, publishedBy))?.messageId ?? null),
    embargoUntil: await embargoOf(varde.db, version.messageId),
  }
}
