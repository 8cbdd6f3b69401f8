import { pause } from '../../../kit/jobs/start-work.ts'
import type { SliceWork } from '../../../kit/jobs/work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { openPublicDatabase } from '../serve-public.ts'
import { publicNews } from './public-news.ts'
import { ShownKeeper } from './shown-keeper.ts'

const LOOK_MS = 1000
/** Also without news: names of units, what is said of a number since, and what the clock says stand on the pages too. */
const ANYWAY_MS = 15_000
const WHOLE_MS = 3_600_000

export const keepWork: SliceWork = { loops: [{ name: 'shown-pages', run: runShownKeeper }] }

/** Keeps public pages as they stand, as long as the process lives. */
async function runShownKeeper(varde: Varde, signal: AbortSignal): Promise<void> {
  const { db } = await openPublicDatabase(varde)
  try {
    const keeper = new ShownKeeper(varde, db ?? varde.db)
    let [mark, at, whole] = ['', Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    while (!signal.aborted) {
      const news = await publicNews(varde.db, varde.mode)
      const now = performance.now()
      if (news !== mark || now - at > ANYWAY_MS) {
        const isWhole = now - whole > WHOLE_MS
        await keeper.keep({ isWhole }).then(
          () => {
            // Another process may keep: looked at again, since it may die before it is done.
            ;[mark, at] = [news, now]
            if (isWhole) whole = now
          },
          (error) => varde.log.warn({ err: error }, 'the public pages could not be kept as they stand, tries again'),
        )
      }
      await pause(LOOK_MS, signal)
    }
  } finally {
    await db?.destroy()
  }
}
