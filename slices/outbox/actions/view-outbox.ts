import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { OUTBOX_EVENTS } from '../events.ts'
import type { Channel } from '../rules/letter.ts'
import { channelsNow, makeDue, stuckLetters } from '../store/outbox-views.ts'

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

/** Tries what waits on a channel now instead of at its time. How many. */
export async function retryNow(varde: Varde, caller: Caller, channel: Channel): Promise<number> {
  return varde.db.transaction().execute(async (trx) => {
    const now = varde.now()
    const letters = await makeDue(trx, channel, now)
    if (letters > 0)
      await publish(trx, {
        ...{ name: OUTBOX_EVENTS.triedNow, mode: varde.mode, subject: channel, actor: caller.id, at: now },
        content: { channel, letters },
      })
    return letters
  })
}
