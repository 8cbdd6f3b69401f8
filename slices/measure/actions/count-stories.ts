import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { type StoryRule, storyRuleWords } from '../rules/media/story-rule.ts'
import { countsStories } from '../rules/own/own-query.ts'
import { definitionColumns } from '../store/indicator-columns.ts'
import { changeIndicator, definitionsOf, insertDefinition, lockIndicator } from '../store/indicators.ts'
import { ownLinks } from '../store/own-links.ts'
import * as stories from '../store/stories.ts'
import { matchOwnStories } from '../store/story-origins.ts'
import { valuesEver } from '../store/values.ts'
import { announce } from './load-indicator.ts'
import { definitionOf } from './view-parts.ts'

type Ground = Pick<Varde, 'mode' | 'now'>

/**
 * Brings the stories up to date, with what of ours the new ones came from. By a new rule a story is another thing: indicators that count
 * stories begin a new series, and what was counted before keeps its value. Gives the rule that holds.
 */
export async function countStories(trx: Trx, varde: Ground): Promise<StoryRule> {
  const { isNewRule, ruleBefore, from } = await stories.countStories(trx)
  const making = { mode: varde.mode, by: 'system:measure', at: varde.now() }
  if (from !== null) await matchOwnStories(trx, { after: from }, making)
  const { counted, chosenBy } = await stories.storyRules(trx)
  const change = { before: ruleBefore, now: counted, by: chosenBy ?? 'system:measure' }
  if (isNewRule)
    for (const { indicator_key: key, query } of await ownLinks(trx))
      if (countsStories(query)) await breakSeries(trx, varde, key, change)
  return counted
}

const LONGEST_METHOD = 2000
type RuleChange = { before: StoryRule; now: StoryRule; by: string }

async function breakSeries(trx: Trx, varde: Ground, key: string, change: RuleChange): Promise<void> {
  const indicator = await lockIndicator(trx, key)
  const before = (await definitionsOf(trx, [key])).at(-1)
  const isCounted = (await valuesEver(trx, key)).some(({ kind, ended_at }) => kind === 'varde' && !ended_at)
  if (!indicator || indicator.retired_at || !before || !isCounted) return
  const t = translator('nb')
  const [was, is] = [storyRuleWords(change.before, t), storyRuleWords(change.now, t)]
  const method = `${before.method
    .replace(was, '')
    .trim()
    .slice(0, LONGEST_METHOD - is.length - 1)} ${is}`.trim()
  const [version, segment, at] = [before.version + 1, before.segment + 1, varde.now()]
  const columns = definitionColumns({ ...definitionOf(before), method })
  const said = { reason: t('measure:story-rule.reason'), by: change.by, at }
  await insertDefinition(trx, { indicator_key: key, version, segment, ...columns, ...said })
  await changeIndicator(trx, key, { version, updated_at: at })
  const told = { version, broken: ['method'] }
  await announce(trx, varde, { id: change.by }, indicator, MEASURE_EVENTS.definitionChanged, told)
}
