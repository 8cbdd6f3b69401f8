import { refuseOutside } from '../../../kit/carriers/demo-guard.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import { type SliceWork, WAITS_FOR_OTHERS } from '../../../kit/jobs/work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { holdPush, notePushed, pushedFiles, statusMark } from '../../../slices/crisis/index.ts'
import { siteOf } from '../site.ts'
import { type PushTarget, pushTarget } from './push-target.ts'
import { statusCopy } from './status-copy.ts'

const LOOK_MS = 1000
/** Also without news: a day that turns changes how a time is said. */
const ANYWAY_MS = 60_000

/** Keeps the copy of the status pages right as long as the process lives. */
export const publicWork: SliceWork = {
  loops: [{ name: 'status-push', run: runStatusPush, mostSeconds: WAITS_FOR_OTHERS }],
}

async function runStatusPush(varde: Varde, signal: AbortSignal): Promise<void> {
  const { url } = varde.settings.statusPush
  while (url === '' && !signal.aborted) await pause(ANYWAY_MS, signal)
  if (url === '') return
  if (!url.startsWith('file:')) refuseOutside(varde, url)
  const target = pushTarget(varde.settings.statusPush)
  let [mark, at] = ['', Number.NEGATIVE_INFINITY]
  while (!signal.aborted) {
    const news = await statusMark(varde.db, varde.mode)
    if (news !== mark || performance.now() - at > ANYWAY_MS)
      await pushStatus(varde, target, signal).then(
        (gone) => {
          // Another process has the target: looked at again, since it may die before it is done.
          if (gone) [mark, at] = [news, performance.now()]
        },
        (error) => varde.log.warn({ err: error }, 'the status pages could not be pushed, tries again'),
      )
    await pause(LOOK_MS, signal)
  }
}

/** The second that is signed: now, and always later than for the file that is there, whichever process and clock sent that one. */
const laterThan = (before: Date | undefined, now: Date): number =>
  Math.floor(Math.max(now.getTime(), before ? before.getTime() + 1000 : 0) / 1000)

/** Pushes what the target has not, in order, and notes each file as it lands. Gives the paths that went; null when another process pushes. */
export async function pushStatus(varde: Varde, target: PushTarget, signal?: AbortSignal): Promise<string[] | null> {
  const hold = await holdPush(varde.connection, target.name)
  if (!hold) return null
  try {
    const site = siteOf(varde.settings, varde.mode)
    const files = await statusCopy({ db: varde.db, mode: varde.mode, site })
    const has = await pushedFiles(varde.db, target.name)
    const gone: string[] = []
    for (const file of files.filter((one) => has.get(one.path)?.digest !== one.digest)) {
      if (signal?.aborted) break
      const at = laterThan(has.get(file.path)?.at, varde.now())
      await target.put(file, at)
      await notePushed(varde.db, target.name, { ...file, at })
      gone.push(file.path)
    }
    return gone
  } finally {
    await hold.letGo()
  }
}
