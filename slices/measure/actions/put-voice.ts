import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { clusteredShare, clusterSums } from '../rules/statistics/clustered-share.ts'
import { panelStories, panelsNow } from '../store/panels.ts'
import { countStories } from './count-stories.ts'
import { announce, takeUp } from './load-indicator.ts'
import { fingerprintOf, placeValue } from './place-value.ts'

type Asked = { panelId: string; fromOn: string; toOn: string; indicatorKey: string }
const PERCENT = 100
/** Above this a row is a day; below it a story. */
const MOST_ROWS = 2000

/**
 * Puts our share of voice in a locked panel into an indicator, as the value of a period: its rows are the stories, and its `n` is what they are worth
 * when each is one. The id of the value. Throws what `takeUp` does, `measure.coding.not-share`, `measure.figures-…` and `measure.voice-too-few`.
 */
export async function putVoice(varde: Varde, caller: Caller, asked: Asked): Promise<{ valueId: string }> {
  const { panelId, fromOn, toOn, indicatorKey } = asked
  if (toOn < fromOn) throw new Failure('invalid', 'measure.figures-period-turned')
  if (toOn > dayOf(varde.now())) throw new Failure('invalid', 'measure.figures-period-not-over')
  return varde.db.transaction().execute(async (trx) => {
    // First: it may begin a new series of this very indicator.
    const storyRule = await countStories(trx, varde)
    const { indicator, definition } = await takeUp(trx, caller, indicatorKey)
    if (definition.scale !== 'share') throw new Failure('invalid', 'measure.coding.not-share')
    const panel = (await panelsNow(trx)).find(({ id }) => id === panelId)
    const stories = panel ? await panelStories(trx, panel, { fromOn, toOn }) : []
    const share = clusteredShare(clusterSums(stories))
    if (!panel || !share) throw new Failure('conflict', 'measure.voice-too-few')
    const rows = stories.length > MOST_ROWS ? byDay(stories) : stories.map(rowOf)
    const told = `${share.ours} av ${share.all} oppslag i ${share.clusters} saker, verdt ${Math.round(share.effective)} uavhengige`
    const left = panel.coverage ? `. Ikke dekket: ${panel.coverage}` : ''
    const { id: valueId } = await placeValue(trx, {
      ...{ key: indicatorKey, version: definition.version, fromOn, toOn },
      figures: { value: share.share * PERCENT, recipe: 'share', n: share.effective },
      from: {
        kind: 'varde',
        source: panel.name,
        reference: `${panel.id}, ${fromOn} – ${toOn}: ${told}${left}`,
        fingerprint: fingerprintOf({ panelId, fromOn, toOn, stories }),
        storyRule,
      },
      rows,
      ...{ by: caller.id, at: varde.now() },
    })
    const content = { fromOn, toOn, value: share.share * PERCENT, n: share.effective, panelId }
    await announce(trx, varde, caller, indicator, MEASURE_EVENTS.valueMeasured, content)
    return { valueId }
  })
}

type Story = Awaited<ReturnType<typeof panelStories>>[number]

const rowOf = ({ title, mentionId, ours, all }: Story) => ({ label: title, hits: ours, n: all, ref: mentionId })

/** What so many stories are together, day by day. */
const byDay = (stories: readonly Story[]) =>
  [...Map.groupBy(stories, ({ firstOn }) => firstOn)].map(([day, own]) => {
    const { ours, all } = clusterSums(own)
    return { label: day, hits: ours, n: all, ref: '' }
  })
