import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyUnit } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { maySetForAll } from '../rules/measure-right.ts'
import type { StoryRuleView } from '../rules/media/media-view.ts'
import { chooseStoryRule, countDistinctStories, countStoriesBy, storyRules } from '../store/stories.ts'

/** How many stories there are, and how many there would be with `asked` as the most days between; null asks for no limit. */
export async function viewStoryRule(varde: Varde, asked: number | null): Promise<StoryRuleView> {
  const { counted, chosen } = await storyRules(varde.db)
  const stories = await countDistinctStories(varde.db)
  const storiesThen = asked === counted.days ? stories : await countStoriesBy(varde.db, { days: asked })
  return { days: chosen.days, stories, asked, storiesThen }
}

export async function maySetStoryRule(varde: Varde, caller: Caller): Promise<boolean> {
  const agency = await agencyUnit(varde.db, varde.now())
  return agency !== null && maySetForAll(caller, agency.id)
}

/**
 * Chooses how far apart the same words are one story. It holds everywhere at once when the job has counted anew; what was published before
 * keeps its value and its rule. It is the agency's: whoever keeps indicators further down may not. Throws `measure.not-yours`.
 */
export async function setStoryRule(varde: Varde, caller: Caller, days: number | null): Promise<void> {
  if (!(await maySetStoryRule(varde, caller))) throw new Failure('not-allowed', 'measure.not-yours')
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    if ((await storyRules(trx)).chosen.days === days) return
    await chooseStoryRule(trx, { days }, caller.id, at)
    await varde.jobs.enqueue(trx, 'measure-mentions', { id: 'story-rule', v: 1 })
    const said = { mode: varde.mode, subject: 'measure', actor: caller.id, at, content: { days } }
    await publish(trx, { name: MEASURE_EVENTS.storyRuleSet, ...said })
  })
}
