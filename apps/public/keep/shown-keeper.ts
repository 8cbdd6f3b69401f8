import type { Database } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { keepShown, type ShownPage } from '../../../slices/trace/index.ts'
import { SHEET } from '../assets.ts'
import { registerPressOnly } from '../register-public.ts'
import { siteOf } from '../site.ts'
import { type PublicPlace, publicPlaces } from './public-places.ts'

/** So many are read and kept in one transaction. */
const AT_ONCE = 100

/**
 * Reads the public pages as a stranger would and keeps those that have changed. What is of one release is read again when its mark
 * differs, or when everything is; the rest each time.
 */
export class ShownKeeper {
  private readonly varde: Varde
  private readonly publicDb: Database
  private readonly marks = new Map<string, string>()

  constructor(varde: Varde, publicDb: Database) {
    this.varde = varde
    this.publicDb = publicDb
  }

  /** Gives how many versions began; null when another process keeps. */
  async keep({ isWhole }: { isWhole: boolean }): Promise<number | null> {
    const { varde, publicDb } = this
    // Made anew, so that nothing it shows was read for an earlier look.
    const web = await createWeb(varde, async () => null)
    registerPressOnly(web, varde, publicDb)
    try {
      const places = await publicPlaces(publicDb, varde.mode)
      const due = places.filter((one) => isWhole || one.mark === null || this.marks.get(one.address) !== one.mark)
      let begun = 0
      for (let from = 0; from === 0 || from < due.length; from += AT_ONCE) {
        const some = due.slice(from, from + AT_ONCE)
        const read = () => this.read(web, some)
        const kept = await keepShown(varde, { places, read, sheets: [SHEET] })
        if (kept === null) return null
        begun += kept
        for (const one of some) if (one.mark !== null) this.marks.set(one.address, one.mark)
      }
      return begun
    } finally {
      await web.close()
    }
  }

  private async read(web: Web, places: readonly PublicPlace[]): Promise<ShownPage[]> {
    const { agencyName } = siteOf(this.varde.settings, this.varde.mode)
    const pages: ShownPage[] = []
    for (const { mark: _, ...place } of places) {
      const { statusCode, body } = await web.inject({ url: place.address })
      // What moved or went in between is seen at the next look.
      if (statusCode !== 200 && statusCode !== 410) continue
      pages.push({ ...place, title: titleOf(body, agencyName), isWithdrawn: statusCode === 410, text: body })
    }
    return pages
  }
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** The title of the window without the agency's name. */
function titleOf(page: string, agencyName: string): string {
  const whole = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? ''
  const title = whole.replaceAll(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!)
  return title.split(` – ${agencyName}`)[0]!
}
