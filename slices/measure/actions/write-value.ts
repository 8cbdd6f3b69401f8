import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { isNumberOfSomebody } from '../../../kit/kernel/stops/identity-number.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, passOut } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import type { Scale } from '../rules/indicator.ts'
import { hiddenFigures, isTooFew } from '../rules/small-value.ts'
import { type Figures, type FiguresFault, figuresFault } from '../rules/value.ts'
import { closeFigures } from '../store/open-figures.ts'
import { openedAt } from '../store/open-series.ts'
import { endValues, findValue, insertRemark, standingValue } from '../store/values.ts'
import { announce, takeUp } from './load-indicator.ts'
import { fingerprintOf, placeValue } from './place-value.ts'

/** What a person writes down: a number, or that the source could not say (`missing`). `series` is empty for ourselves. */
export type WrittenValue = {
  series: string
  figures: Figures | null
  missing: string | null
  fromOn: string
  toOn: string
  asked: number | null
  source: string
}

/**
 * Writes down a value with where it is from. One of the same period takes the place of the one before, which is kept. Of a share or mean
 * of fewer than ten answers only that is kept. Throws `measure.figures-…`, `measure.source-missing`, `measure.take-back-first` and what `takeUp` and `passOut` do.
 */
export async function writeValue(varde: Varde, caller: Caller, key: string, written: WrittenValue): Promise<string> {
  if (written.source.trim() === '') throw new Failure('invalid', 'measure.source-missing')
  return varde.db.transaction().execute(async (trx) => {
    const { indicator, definition } = await takeUp(trx, caller, key)
    const { figures, missing, fromOn, toOn, asked, series } = written
    const now = varde.now()
    const fault = faultOf(definition.scale, written, dayOf(now))
    if (fault) throw new Failure('invalid', `measure.figures-${fault}`)
    const kept = figures && isTooFew(definition.scale, { ...figures, asked }) ? hiddenFigures('too-few-answers') : null
    const { value = null, hits = null, n = null, margin = null, spread = null } = (kept ? null : figures) ?? {}
    const told = kept ?? ({ value, missing, recipe: 'entered', hits, n, asked, margin, spread } as const)
    const source = written.source.trim()
    const about = { unitId: indicator.unit_id, mode: varde.mode, to: ['public'] }
    await passOut(trx, varde, caller, about, [{ language: 'nb', text: source }])
    const place = { key, version: definition.version, series, fromOn, toOn }
    if (told.value === null) await refuseTakingAway(trx, place)
    const { id, isReplacing } = await placeValue(trx, {
      ...place,
      figures: told,
      from: { kind: 'manual', source, reference: '', fingerprint: fingerprintOf({ ...place, source, ...told }) },
      rows: value === null ? [] : [{ label: source, amount: value, hits, n }],
      ...{ by: caller.id, at: now },
    })
    const content = { fromOn, toOn, value, n, replaces: isReplacing }
    await announce(trx, varde, caller, indicator, MEASURE_EVENTS.valueMeasured, content)
    return id
  })
}

function faultOf(scale: Scale, { figures, asked, fromOn, toOn }: WrittenValue, today: string): FiguresFault | null {
  if (asked !== null && isNumberOfSomebody(asked)) return 'identity-number'
  if (figures) return figuresFault(scale, figures, today)
  return toOn < fromOn ? 'period-turned' : null
}

/** What everyone reads is taken back, which is grave, and not written over with nothing or with what must be hidden. Throws `measure.take-back-first`. */
async function refuseTakingAway(trx: Trx, { key, version, series, fromOn, toOn }: Place): Promise<void> {
  const place = { indicator_key: key, version, series, from_on: fromOn, to_on: toOn }
  const id = series === '' && (await openedAt(trx, key)) ? await standingValue(trx, place) : null
  const stands = id && (await findValue(trx, id))
  if (stands && stands.value !== null) throw new Failure('conflict', 'measure.take-back-first')
}
type Place = { key: string; version: number; series: string; fromOn: string; toOn: string }

/** Takes a value back: it is no longer shown, and stays for reports that showed it. Throws `measure.no-such-value`. */
export async function takeBackValue(varde: Varde, caller: Caller, id: string, reason: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const value = await findValue(trx, id)
    if (!value || value.ended_at) throw new Failure('not-found', 'measure.no-such-value')
    const { indicator } = await takeUp(trx, caller, value.indicator_key)
    await endValues(trx, [id], varde.now())
    await closeFigures(trx, [id])
    const content = { fromOn: value.from_on, toOn: value.to_on, value: value.value, reason: reason.trim() }
    await announce(trx, varde, caller, indicator, MEASURE_EVENTS.valueTakenBack, content)
  })
}

/** Notes something on the time line of an indicator, such as a campaign. Throws what `takeUp` does. */
export async function addRemark(
  varde: Varde,
  caller: Caller,
  key: string,
  { onDay, text }: { onDay: string; text: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { indicator } = await takeUp(trx, caller, key)
    const id = newId('rem')
    await insertRemark(trx, {
      id,
      indicator_key: key,
      on_day: onDay,
      text: text.trim(),
      by: caller.id,
      at: varde.now(),
    })
    await announce(trx, varde, caller, indicator, MEASURE_EVENTS.remarked, { onDay })
  })
}
