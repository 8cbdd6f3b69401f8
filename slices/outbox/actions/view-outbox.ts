import type { Varde } from '../../../kit/settings/varde.ts'
import { channelsNow, stuckLetters } from '../store/outbox-views.ts'

/** What is on its way out, and what stands: kinds and counts, never who or what. */
export async function viewOutbox(varde: Varde) {
  const { db, settings } = varde
  const [channels, stuck] = await Promise.all([channelsNow(db, varde.now()), stuckLetters(db, varde.now())])
  const hasServer = { email: settings.smtpUrls.length > 0, sms: settings.sms.urls.length > 0, voice: false }
  return {
    channels: channels.map(({ oldestAt, ...one }) => ({
      ...one,
      oldestAt: oldestAt?.toISOString() ?? null,
      hasServer: hasServer[one.channel],
    })),
    stuck: stuck.map(({ since, nextAt, ...one }) => ({
      ...one,
      since: since.toISOString(),
      nextAt: nextAt?.toISOString() ?? null,
    })),
  }
}
