import type { Varde } from '../../../kit/settings/varde.ts'
import type { Outcome } from '../rules/attempt-outcome.ts'
import { isNews, type Noted, type ServedChannel, takesWords } from '../rules/channel-watch.ts'
import { noteChannel } from '../store/channel-store.ts'

/** Notes whether a channel takes what it is given. A note that cannot be written stops nobody's message. */
export function watchChannel(varde: Varde, channel: ServedChannel): (outcome: Outcome) => Promise<void> {
  let noted: Noted | null = null
  return async (outcome) => {
    const takes = takesWords(outcome)
    const now = varde.now()
    if (!isNews(takes, noted, now.getTime())) return
    noted = { takes, at: now.getTime() }
    await noteChannel(varde.db, channel, takes, now).catch((error: Error) => {
      noted = null
      varde.log.warn({ err: error, channel }, 'what a channel did could not be noted')
    })
  }
}
