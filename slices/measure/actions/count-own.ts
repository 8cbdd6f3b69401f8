import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { shiftDays } from '../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import type { StoryRule } from '../rules/media/story-rule.ts'
import type { Missing } from '../rules/missing.ts'
import { isCovered } from '../rules/own/covered.ts'
import { countsStories, OWN_KINDS, type OwnQuery } from '../rules/own/own-query.ts'
import { NOT_BROUGHT_IN, notBroughtIn, type OwnValue, ownValues, SETTLED_AFTER_DAYS } from '../rules/own/own-value.ts'
import { wholePeriods } from '../rules/own/whole-periods.ts'
import { definitionsOf, type IndicatorRow, lockIndicator } from '../store/indicators.ts'
import { markCounted, type OwnLink, ownLinks } from '../store/own-links.ts'
import { waitsForCount } from '../store/stories.ts'
import { type PlacedValue, valuesEver } from '../store/values.ts'
import { type OwnCount, ownCount } from './own-rows.ts'
import { fingerprintOf, placeValue } from './place-value.ts'

const ACTOR = 'system:measure'
const NOTHING = 'nothing-to-count' satisfies Missing
const NONE = 'Ingen i perioden'

/**
 * Counts every indicator that is linked to our own ledgers, for every period that is over. What stands with the same number of the same
 * rows is left, so it may run any number of times, and be cut off anywhere. While names that were read anew wait for a new series, stories wait with them.
 */
export async function countOwn(varde: Varde): Promise<void> {
  const isWaiting = await waitsForCount(varde.db)
  const links = (await ownLinks(varde.db)).filter(({ query }) => !isWaiting || !countsStories(query))
  for (const link of links)
    try {
      await countLink(varde, link)
    } catch (error) {
      varde.log.error(
        { error, indicator: link.indicator_key },
        'an indicator could not be counted from our own ledgers',
      )
    }
}

/** Counts one indicator, all in one transaction. Gives how many values are new or changed. */
export async function countLink(
  varde: Pick<Varde, 'db' | 'mode' | 'now'>,
  { indicator_key: key, query }: Pick<OwnLink, 'indicator_key' | 'query'>,
): Promise<number> {
  const counted = await ownCount(varde, query)
  return varde.db.transaction().execute(async (trx) => {
    const indicator = await lockIndicator(trx, key)
    if (!indicator || indicator.retired_at) return 0
    const now = varde.now()
    const today = dayOf(now)
    const made = await putValues(trx, indicator, query, {
      wanted: wantedValues(indicator, query, counted, today),
      storyRule: counted.storyRule,
      today,
      now,
    })
    await markCounted(trx, key, now)
    if (made > 0) {
      const said = { mode: indicator.mode, subject: `ind_${key}`, unitId: indicator.unit_id, actor: ACTOR, at: now }
      await publish(trx, { name: MEASURE_EVENTS.ownCounted, ...said, content: { query, values: made } })
    }
    return made
  })
}

function wantedValues({ rhythm }: IndicatorRow, query: OwnQuery, counted: OwnCount, today: string): OwnValue[] {
  const { rows, mentionDays } = counted
  const [first] = rows
  if (!first) return []
  const isFromStart = OWN_KINDS[query].recipe === 'sum'
  const values = ownValues(query, wholePeriods(rhythm, { since: first.day, today, isFromStart }), rows, NONE)
  return mentionDays ? values.map((one) => (isCovered(one, mentionDays) ? one : notBroughtIn(one))) : values
}

type Ground = { wanted: OwnValue[]; storyRule: StoryRule | null; today: string; now: Date }

async function putValues(
  trx: Trx,
  { key }: IndicatorRow,
  query: OwnQuery,
  { wanted, storyRule, today, now }: Ground,
): Promise<number> {
  const { version } = (await definitionsOf(trx, [key])).at(-1)!
  const settledBefore = shiftDays(today, -SETTLED_AFTER_DAYS)
  const ever = (await valuesEver(trx, key)).filter((one) => one.version === version && one.series === '')
  let made = 0
  for (const value of wanted) {
    const here = ever.filter((one) => one.from_on === value.fromOn && one.to_on === value.toOn)
    const { fromOn, toOn, rows } = value
    const fingerprint = fingerprintOf({ query, fromOn, toOn, rows, ...(storyRule?.days ? { storyRule } : {}) })
    if (isLeft(here, value, fingerprint, settledBefore)) continue
    await putValue(trx, key, version, { query, value, fingerprint, storyRule, now })
    made++
  }
  return made
}

/**
 * Is there nothing to write? A person's own number for the period stands, one that somebody took back stays away while the rows are the
 * same, and a settled one is not touched, unless it lacked what was not brought in then.
 */
function isLeft(here: PlacedValue[], value: OwnValue, fingerprint: string, settledBefore: string): boolean {
  const standing = here.find((one) => !one.ended_at)
  if (standing && standing.kind !== 'varde') return true
  if (standing && value.toOn < settledBefore && standing.missing !== NOT_BROUGHT_IN) return true
  const missing = missingOf(value)
  return here.some(
    (one) =>
      one.fingerprint === fingerprint && one.value === value.value && one.missing === missing && !one.replaced_by,
  )
}

const missingOf = ({ value, missing }: OwnValue): Missing | null => (value === null ? (missing ?? NOTHING) : null)

type Putting = { query: OwnQuery; value: OwnValue; fingerprint: string; storyRule: StoryRule | null; now: Date }

async function putValue(trx: Trx, key: string, version: number, putting: Putting): Promise<void> {
  const { query, value: own, fingerprint, storyRule, now } = putting
  const { fromOn, toOn, rows, value } = own
  const sum = (of: 'hits' | 'n') => rows.reduce((total, row) => total + (row[of] ?? 0), 0) || null
  const { recipe } = OWN_KINDS[query]
  const hits = recipe === 'share' && value !== null ? (sum('hits') ?? 0) : null
  const missing = missingOf(own)
  await placeValue(trx, {
    ...{ key, version, fromOn, toOn },
    figures: { value, missing, recipe, hits, n: sum('n'), is_whole: true },
    from: { kind: 'varde', source: 'Varde', reference: `${query}, ${fromOn} – ${toOn}`, fingerprint, storyRule },
    rows,
    ...{ by: ACTOR, at: now },
  })
}
