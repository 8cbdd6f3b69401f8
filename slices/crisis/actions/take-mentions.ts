import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, listUnits } from '../../organisation/index.ts'
import { namesOneOf } from '../rules/mention.ts'
import { changeCrisis } from '../store/crises.ts'
import { listeningRooms, putMentions } from '../store/incoming-mentions.ts'

/** What an outlet has published; `key` is the same for the same appearance. Never what a private person has said on an account. */
export type PublicMention = {
  key: string
  outlet: string
  title: string
  lead: string
  address: string | null
  /** A day, YYYY-MM-DD. */
  publishedOn: string
}
const LONGEST = 300
type Listening = Pick<Varde, 'db' | 'mode' | 'now'>

/** Since when mentions are of use to a room: the day the oldest open crisis was declared. Null when none is open. */
export async function mentionsWantedSince({ db, mode }: Listening): Promise<Date | null> {
  const since = (await listeningRooms(db, mode)).map((room) => room.declaredAt.getTime())
  return since.length === 0 ? null : new Date(Math.min(...since))
}

/** Puts what names the unit of an open crisis in that room's incoming stream; the same appearance once, however often it is offered. */
export async function takeMentions(varde: Listening, mentions: readonly PublicMention[]): Promise<void> {
  const { db, mode } = varde
  const at = varde.now()
  const [rooms, units] = await Promise.all([listeningRooms(db, mode), listUnits(db, { at })])
  const rows = rooms.flatMap((room) => {
    const unit = units.find((one) => one.id === room.unitId)
    const names = unit ? [unit.name, ...Object.values(unit.names ?? {})] : []
    return mentions
      .filter((one) => one.publishedOn >= dayOf(room.declaredAt))
      .filter((one) => namesOneOf(`${one.title}\n${one.lead}`, names))
      .map((one) => ({
        ...{ crisis_id: room.id, mention_key: one.key.slice(0, 2000), outlet: one.outlet, address: one.address },
        ...{ title: one.title.slice(0, LONGEST), excerpt: one.lead.slice(0, LONGEST) },
        ...{ published_on: one.publishedOn, taken_at: at },
      }))
  })
  if (rows.length === 0) return
  await db.transaction().execute(async (trx) => {
    for (const crisisId of await putMentions(trx, rows)) await changeCrisis(trx, crisisId)
  })
}
