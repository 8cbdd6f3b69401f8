import { pause } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type AlertContent, alertContent } from '../../cases/index.ts'
import { openedNotice } from '../../confidentiality/index.ts'
import { translationNotice } from '../../message/index.ts'
import { givingNotice } from '../../organisation/index.ts'
import { noticeContent } from '../../plan/index.ts'
import type { HandOff } from '../rules/hand-off.ts'
import { type ClaimedAlert, claimAlert, closeAlert, postponeAlert } from '../store/alert-request-store.ts'
import { mailPlain, smsPlain } from './send-plain.ts'

const MOST_TRIES = 6

/** Sends alerts to those on duty, and reminders to those who have something to do, until the signal. */
export async function runAlerts(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) if (!(await sendOneAlert(varde))) await pause(1000, signal)
}

/** Sends the alert that has waited longest, on one channel. False when none is due. It may come twice, never not at all. */
export async function sendOneAlert(varde: Varde): Promise<boolean> {
  const claimed = await claimAlert(varde.db)
  if (!claimed) return false
  const end = await handOver(varde, claimed)
  if (end?.kind === 'accepted') await closeAlert(varde.db, claimed, true)
  else if (!end || (end.kind === 'refused' && end.permanent) || claimed.tries >= MOST_TRIES)
    await closeAlert(varde.db, claimed, false)
  else await postponeAlert(varde.db, claimed)
  return true
}

/** Notices never go by SMS: of the plan, of a translation, of what a leader has opened, of power that was given. */
type Notice = Omit<AlertContent, 'mobile'>
const NOTICES: Record<string, (varde: Varde, id: string) => Promise<Notice | null>> = {
  rem: noticeContent,
  ntc: noticeContent,
  trn: translationNotice,
  cfn: openedNotice,
  ogn: givingNotice,
}

/** An alert of a case, or a notice; null when there is nothing left to tell. */
async function contentOf(varde: Varde, id: string): Promise<AlertContent | null> {
  const said = NOTICES[id.slice(0, 3)]
  if (!said) return alertContent(varde, id)
  const notice = await said(varde, id)
  return notice && { ...notice, mobile: null }
}

/** Null when there is nobody to tell on this channel any more. */
async function handOver(varde: Varde, { alertId, channel }: ClaimedAlert): Promise<HandOff | null> {
  const alert = await contentOf(varde, alertId)
  const to = alert && (channel === 'email' ? alert.email : alert.mobile)
  if (!alert || !to) return null
  const { language, subject, text, address } = alert
  try {
    return channel === 'email'
      ? await mailPlain(varde, { id: alertId, to, language, subject, text, address })
      : await smsPlain(varde, { id: alertId, to, language, text: `${text} ${address}` })
  } catch (error) {
    varde.log.error({ err: error }, 'an alert could not be sent')
    return { kind: 'refused', permanent: false, code: 0, response: String((error as Error).message) }
  }
}
