import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { dayOf } from '../../organisation/index.ts'
import { CASES_EVENTS } from '../events.ts'
import { assessBy } from '../rules/assessment-clock.ts'
import { insertAssignment, insertLink, insertNote } from '../store/case-parts.ts'
import { findCase, insertCase, insertReport, nextNumber } from '../store/cases.ts'
import { readClock } from '../store/clocks.ts'
import { nearestHolder } from '../store/line.ts'
import { importMinistryNote, importSupport } from './import-demo-parts.ts'
import { type CasesPack, type PackCase, readCasesPack } from './read-pack.ts'

const HOUR_MS = 3_600_000

/**
 * Writes the invented cases of the demo; in another mode there is nothing to write. What is there already stays as it is.
 * The organisation must be there first. `pack` is the parsed file, or null to read `packs/demo/cases.yaml`.
 */
export async function importPack(
  trx: Trx,
  pack: CasesPack | null,
  now: Date,
  { mode = 'demo', actor = 'system:pack' }: { mode?: Mode; actor?: string } = {},
): Promise<{ cases: number }> {
  const from = mode === 'demo' ? (pack ?? (await readCasesPack())) : null
  let cases = 0
  // The oldest first, so that the numbers follow the order of the reports.
  for (const one of (from?.cases ?? []).toSorted((a, b) => b.reported - a.reported))
    if (await importCase(trx, one, now, mode)) cases++
  for (const one of from?.support ?? []) await importSupport(trx, one, now)
  if (cases > 0)
    await publish(trx, { name: CASES_EVENTS.imported, mode, subject: 'cases', actor, at: now, content: { cases } })
  return { cases }
}

/** False when the case is there already, or when nobody holds the duties that it names. */
async function importCase(trx: Trx, from: PackCase, now: Date, mode: Mode): Promise<boolean> {
  const id = `cas_${from.key}`
  const [unitId, handlerId] = [`unt_${from.unit}`, `unt_${from.handler}`]
  if (await findCase(trx, id)) return false
  const reporter = await nearestHolder(trx, unitId, from.reportedBy)
  const assessor = await nearestHolder(trx, unitId, 'communication-adviser')
  const handler = await nearestHolder(trx, handlerId, 'leader')
  if (!reporter || !assessor || !handler) return false
  const at = (hours: number) => new Date(now.getTime() - hours * HOUR_MS)
  const [reported, assessed] = [at(from.reported), at(from.assessed)]
  const { closed } = from
  await insertCase(trx, {
    id,
    number: await nextNumber(trx, Number(dayOf(reported).slice(0, 4))),
    mode,
    title: from.title,
    unit_id: unitId,
    handling_unit_id: handlerId,
    state: closed ? 'closed' : 'open',
    how_soon: from.howSoon,
    assess_by: assessBy(await readClock(trx, 'assessment', dayOf(now)), from.howSoon, reported),
    taken_by: assessor,
    taken_at: assessed,
    breadth: from.breadth,
    ministry_must_know: from.ministryMustKnow,
    assessment: from.assessment,
    assessed_by: assessor,
    assessed_at: assessed,
    ...(closed ? { closed_by: handler, closed_at: at(closed.hours), closed_reason: closed.reason } : {}),
    revision: 1,
    created_at: reported,
    updated_at: at(closed?.hours ?? from.accepted),
  })
  await insertReport(trx, {
    id: `rpt_${from.key}`,
    client_key: `pack-${from.key}`,
    case_id: id,
    unit_id: unitId,
    what: from.what,
    place: from.place,
    happened: from.happened,
    who_asks: from.whoAsks,
    how_soon: from.howSoon,
    callback: '',
    names_cleared: false,
    reported_by: reporter,
    reported_at: reported,
  })
  await insertAssignment(trx, {
    id: `asg_${from.key}`,
    case_id: id,
    from_unit_id: unitId,
    to_unit_id: handlerId,
    reason: from.reason,
    by: assessor,
    at: assessed,
    accepted_by: handler,
    accepted_at: at(from.accepted),
  })
  await importParts(trx, from, { id, by: handler, at })
  if (from.ministryNote)
    await importMinistryNote(trx, from.ministryNote, { caseId: id, key: from.key, by: assessor, at })
  return true
}

async function importParts(
  trx: Trx,
  { key, notes, coverage }: PackCase,
  { id, by, at }: { id: string; by: string; at: (hours: number) => Date },
): Promise<void> {
  for (const [index, { hours, text }] of notes.entries())
    await insertNote(trx, { id: `nte_${key}-${index + 1}`, case_id: id, text, by, at: at(hours) })
  for (const [index, { hours, title, outlet }] of coverage.entries())
    await insertLink(trx, {
      id: `lnk_${key}-${index + 1}`,
      case_id: id,
      kind: 'coverage',
      target_id: null,
      title,
      outlet,
      published_on: dayOf(at(hours)),
      href: null,
      by,
      at: at(hours),
    })
}
