import { pause } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { claimMinistryLetter, type MinistryLetter, settleMinistryLetter } from '../../cases/index.ts'
import type { HandOff } from '../rules/hand-off.ts'
import { agencyOf } from './compose-version.ts'
import { sendLetter } from './send-letter.ts'

const LOOK_MS = 1000

/** Notes to the ministry that somebody has sent, until the signal. */
export async function runMinistryLetters(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) if (!(await sendOneMinistryLetter(varde))) await pause(LOOK_MS, signal)
}

/** Sends the note that has waited longest. False when none is due. After a crash it may go twice, with the same Message-ID. */
export async function sendOneMinistryLetter(varde: Varde): Promise<boolean> {
  const claimed = await claimMinistryLetter(varde)
  if (!claimed) return false
  const end = await handOver(varde, claimed.letter)
  await settleMinistryLetter(varde, claimed.row, {
    isTaken: end.kind === 'accepted',
    isFinal: end.kind === 'refused' && end.permanent,
    response: end.kind === 'uncertain' ? end.reason : end.response,
  })
  return true
}

async function handOver(
  varde: Varde,
  { id, to, language, mode, subject, sections, footer }: MinistryLetter,
): Promise<HandOff> {
  const agency = agencyOf(varde)
  try {
    return await sendLetter(varde, {
      to,
      messageId: `<${id}@${new URL(varde.settings.baseUrl).hostname}>`,
      content: {
        language,
        direction: 'ltr',
        subject,
        title: subject,
        body: sections.flatMap(({ title, lines }) => [
          { kind: 'heading' as const, text: [{ text: title }] },
          ...lines.filter(Boolean).map((text) => ({ kind: 'paragraph' as const, text: [{ text }] })),
        ]),
        unitName: agency,
        agencyName: agency,
        links: [],
        footer: [footer],
        isDemo: mode === 'demo',
        isExercise: false,
      },
    })
  } catch (error) {
    varde.log.error({ err: error, letter: id }, 'a note to the ministry could not be sent')
    return { kind: 'refused', permanent: false, code: 0, response: String((error as Error).message) }
  }
}
