import type { Language, Mode } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readLink } from '../../dispatch/index.ts'
import { unitNames } from '../../organisation/index.ts'
import type { CallAnswer, Role } from '../rules/crisis.ts'
import { findLinkAttempt, type LinkAttempt } from '../store/answer-links.ts'
import { takeAnswer } from './answer-call.ts'

/** A link answers for so long after the SMS was sent. */
const LINK_HOURS = 12

/** What the page behind the link says: no more than the SMS did. `answer` is null until there is one. */
export type AnswerPage = {
  crisisId: string
  number: string
  unit: string
  roles: Role[]
  language: Language
  mode: Mode
  answer: CallAnswer | null
  /** Whoever leads gives it up in the room, where they are told who is next. */
  leads: boolean
  /** This link can still answer: it is new enough, unused, the crisis is open, and whoever has it does not lead it. */
  mayAnswer: boolean
}

/** What stands behind the link of an SMS; null when we did not sign it, or the person has left. */
export async function answerPage(varde: Varde, token: string): Promise<AnswerPage | null> {
  const found = await attemptOf(varde, token)
  if (!found) return null
  const { crisisId, number, unitId, roles, language, mode, answer, leads } = found.attempt
  const unit = (await unitNames(varde.db, [unitId])).get(unitId) ?? ''
  const mayAnswer = isUsable(found.attempt, varde.now())
  return { crisisId, number, unit, roles, language, mode, answer, leads, mayAnswer }
}

/** One answer by the link, without sign-in; a second one changes nothing. False when the link answers no more. */
export async function takeLinkAnswer(varde: Varde, token: string, answer: CallAnswer): Promise<boolean> {
  const found = await attemptOf(varde, token)
  if (!found || !isUsable(found.attempt, varde.now())) return false
  const { crisisId, personId } = found.attempt
  return takeAnswer(varde, { crisisId, personId, answer, by: 'link', linkOf: found.id })
}

async function attemptOf(varde: Varde, token: string): Promise<{ id: string; attempt: LinkAttempt } | null> {
  const id = readLink(varde.secrets.link, token)
  const attempt = id?.startsWith('cat_') ? await findLinkAttempt(varde.db, id) : null
  return id && attempt ? { id, attempt } : null
}

const isUsable = ({ state, sentAt, usedAt, leads }: LinkAttempt, now: Date): boolean =>
  state === 'open' && !leads && usedAt === null && now.getTime() - sentAt.getTime() < LINK_HOURS * 3_600_000
