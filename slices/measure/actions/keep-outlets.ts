import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { listOutlets as pressOutlets } from '../../press/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { mayKeepSome } from '../rules/measure-right.ts'
import type { OutletsView, OutletWords } from '../rules/media/outlet.ts'
import { clusteredShare } from '../rules/statistics/clustered-share.ts'
import { addOutlets, outletLines, putOutlet, storiesOfUs } from '../store/outlets.ts'

const MOST_SHOWN = 200

/** Outlets as they are described, the share of what names us the last year that stood in key media, and how many of those stories came from ourselves. */
export async function viewOutlets(varde: Varde, caller: Caller): Promise<OutletsView> {
  const today = dayOf(varde.now())
  const since = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  const outlets = await outletLines(varde.db, since, MOST_SHOWN)
  const { own, ...sums } = await storiesOfUs(varde.db, varde.mode, since)
  return {
    outlets,
    keyShare: outlets.some(({ isKey }) => isKey) ? clusteredShare(sums) : null,
    ownStories: { own, all: sums.clusters },
    mayKeep: mayKeepSome(caller),
  }
}

/** Says what kind of outlet it is, where it is read and whether it is a key one. */
export async function keepOutlet(varde: Varde, caller: Caller, words: OutletWords): Promise<void> {
  const [by, at] = [caller.id, varde.now()]
  await varde.db.transaction().execute(async (trx) => {
    const kept = { ...words, name: words.name.trim(), region: words.region.trim() }
    const subject = await putOutlet(trx, { ...kept, id: newId('out'), by, at })
    const said = { mode: varde.mode, subject, actor: by, at, content: { kind: words.kind, isKey: words.isKey } }
    await publish(trx, { name: MEASURE_EVENTS.outletKept, ...said })
  })
}

/** Adds the outlets of the press desk that are not described here yet; gives how many. */
export async function takePressOutlets(varde: Varde, caller: Caller): Promise<{ added: number }> {
  const [by, at] = [caller.id, varde.now()]
  return varde.db.transaction().execute(async (trx) => {
    const theirs = await pressOutlets(trx, varde.mode)
    const added = await addOutlets(
      trx,
      theirs.map(({ id, name }) => ({ id: newId('out'), name, pressOutletId: id })),
      { by, at },
    )
    const said = { mode: varde.mode, subject: 'measure', actor: by, at, content: { outlets: added } }
    if (added > 0) await publish(trx, { name: MEASURE_EVENTS.outletsTaken, ...said })
    return { added }
  })
}
