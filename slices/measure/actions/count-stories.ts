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
import { keysFromPanels, valuesEver } from '../store/values.ts'
import { announce } from './load-indicator.ts'
import { definitionOf } from './view-parts.ts'

type Ground = Pick<Varde, 'mode' | 'now'>

/**
 * Brings the stories up to date, with what of ours the new ones came from. By a new rule a story is another thing, and where
 * names are read anew so are those that name us: indicators that count stories begin a new series, shares of voice too where it is the names, and
 * what was counted before keeps its value. Gives the rule that holds.
 */
export async function countStories(trx: Trx, varde: Ground): Promise<StoryRule> {
  const { isNewRule, isReadAnew, ruleBefore, from } = await stories.countStories(trx)
  const making = { mode: varde.mode, by: 'system:measure', at: varde.now() }
  if (from !== null) await matchOwnStories(trx, { after: from }, making)
  const { counted, chosenBy } = await stories.storyRules(trx)
  if (!isNewRule && !isReadAnew) return counted
  const byNames = isReadAnew ? [namesChange()] : []
  const all = isNewRule ? [ruleChange(ruleBefore, counted, chosenBy), ...byNames] : byNames
  const counting = (await ownLinks(trx)).flatMap(({ indicator_key: key, query }) => (countsStories(query) ? [key] : []))
  for (const key of counting) await breakSeries(trx, varde, key, all)
  if (isReadAnew)
    for (const key of await keysFromPanels(trx))
      if (!counting.includes(key)) await breakSeries(trx, varde, key, byNames)
  return counted
}

const LONGEST_METHOD = 2000
/** Why a series breaks, and the words of the method that go and come with it. */
type Change = { was: string; is: string; reason: string; by: string }

function ruleChange(before: StoryRule, now: StoryRule, by: string | null): Change {
  const t = translator('nb')
  const [was, is] = [storyRuleWords(before, t), storyRuleWords(now, t)]
  return { was, is, reason: t('measure:story-rule.reason'), by: by ?? 'system:measure' }
}

function namesChange(): Change {
  const t = translator('nb')
  const is = t('measure:names-read')
  return { was: is, is, reason: t('measure:names-read.reason'), by: 'system:measure' }
}

const withChange = (method: string, { was, is }: Change): string =>
  `${method
    .replace(was, '')
    .trim()
    .slice(0, LONGEST_METHOD - is.length - 1)} ${is}`.trim()

async function breakSeries(trx: Trx, varde: Ground, key: string, changes: readonly Change[]): Promise<void> {
  const indicator = await lockIndicator(trx, key)
  const before = (await definitionsOf(trx, [key])).at(-1)
  const isCounted = (await valuesEver(trx, key)).some(({ kind, ended_at }) => kind === 'varde' && !ended_at)
  if (!indicator || indicator.retired_at || !before || !isCounted) return
  const method = changes.reduce(withChange, before.method)
  const reason = changes.map((one) => one.reason).join(' ')
  const { by } = changes[0]!
  const [version, segment, at] = [before.version + 1, before.segment + 1, varde.now()]
  const columns = definitionColumns({ ...definitionOf(before), method })
  const said = { reason, by, at }
  await insertDefinition(trx, { indicator_key: key, version, segment, ...columns, ...said })
  await changeIndicator(trx, key, { version, updated_at: at })
  const told = { version, broken: ['method'] }
  await announce(trx, varde, { id: by }, indicator, MEASURE_EVENTS.definitionChanged, told)
}
