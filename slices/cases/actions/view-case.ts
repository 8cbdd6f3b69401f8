import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { hiddenFrom } from '../../confidentiality/index.ts'
import type { Asker } from '../rules/case.ts'
import type { CaseLine, CaseView } from '../rules/case-view.ts'
import { linksOf, notesOf } from '../store/case-parts.ts'
import { findCase } from '../store/cases.ts'
import { unitLine } from '../store/line.ts'
import { type Names, namesFor } from './case-names.ts'
import { type LoadedCase, loadCase } from './load-case.ts'
import { proposeHandler } from './propose-handler.ts'

/** A case as the list shows it. */
export function lineOf({ file, reports, standing }: LoadedCase, names: Names): CaseLine {
  return {
    id: file.id,
    number: file.number,
    mode: file.mode,
    title: file.title,
    state: file.state,
    unit: names.unit(file.unit_id),
    handlingUnit: names.unit(file.handling_unit_id),
    howSoon: file.how_soon,
    assessBy: file.assess_by.toISOString(),
    takenBy: file.taken_by ? names.person(file.taken_by) : null,
    breadth: file.breadth,
    ministryMustKnow: file.ministry_must_know,
    waitsForUnit: file.state === 'open' && standing.isAssignmentOpen,
    reportCount: reports.length,
    createdAt: file.created_at.toISOString(),
    updatedAt: file.updated_at.toISOString(),
  }
}

/** Everything the page of a case shows to this caller, with what they can do. Throws `cases.not-found`. */
export async function viewCase(varde: Varde, caller: Caller, id: string): Promise<CaseView> {
  const { db } = varde
  const loaded = await loadCase(db, caller, id)
  const { file, reports, assignments, standing, abilities, handles } = loaded
  const [allLinks, notes] = handles ? await Promise.all([linksOf(db, id), notesOf(db, id)]) : [[], null]
  const hidden = await hiddenFrom(
    db,
    caller,
    allLinks.flatMap((link) => link.target_id ?? []),
  )
  const links = allLinks.filter((link) => link.target_id === null || !hidden.has(link.target_id))
  const isAround = handles || standing.reporterIds.includes(caller.id)
  const into = file.joined_into ? await findCase(db, file.joined_into) : null
  const line = (await unitLine(db, file.unit_id)).filter((unit) => unit.kind !== 'ministry')
  const names = await namesFor(
    db,
    [loaded],
    [
      ...links.map((link) => link.by),
      ...(notes ?? []).map((note) => note.by),
      ...[file.assessed_by, file.closed_by].filter((one) => one !== null),
    ],
  )
  const desk = line.find((unit) => unit.kind === 'directorate')
  const proposed = abilities.includes('assess') ? await proposeHandler(db, file.unit_id, varde.now()) : null
  const named = ({ id: unitId, name }: { id: string; name: string }) => ({ id: unitId, name })
  return {
    ...lineOf(loaded, names),
    revision: file.revision,
    assessment: handles ? file.assessment : null,
    notes:
      notes?.map(({ id: noteId, text, by, at }) => ({
        id: noteId,
        text,
        by: names.person(by),
        at: at.toISOString(),
      })) ?? null,
    assessedBy: file.assessed_by ? names.person(file.assessed_by) : null,
    assessedAt: file.assessed_at?.toISOString() ?? null,
    takenAt: file.taken_at?.toISOString() ?? null,
    lateAt: file.late_at?.toISOString() ?? null,
    closed: file.closed_at
      ? { by: names.person(file.closed_by!), at: file.closed_at.toISOString(), reason: file.closed_reason! }
      : null,
    joinedInto: into && { id: into.id, number: into.number },
    reports: reports.map((report) => ({
      id: report.id,
      unit: names.unit(report.unit_id),
      what: report.what,
      place: report.place,
      happened: report.happened,
      whoAsks: report.who_asks as Asker[],
      howSoon: report.how_soon,
      // A number to one person is for those who handle the case, not for everyone who may read it.
      callback: isAround ? report.callback : '',
      reportedBy: names.person(report.reported_by),
      reportedAt: report.reported_at.toISOString(),
    })),
    assignments: assignments.map((one) => ({
      id: one.id,
      from: names.unit(one.from_unit_id),
      to: names.unit(one.to_unit_id),
      reason: handles ? one.reason : '',
      by: names.person(one.by),
      at: one.at.toISOString(),
      accepted: one.accepted_at ? { by: names.person(one.accepted_by!), at: one.accepted_at.toISOString() } : null,
    })),
    links: links.map((link) => ({
      id: link.id,
      kind: link.kind,
      targetId: link.target_id,
      title: link.title,
      outlet: link.outlet,
      publishedOn: link.published_on,
      href: link.href,
      by: names.person(link.by),
      at: link.at.toISOString(),
    })),
    handler: proposed && {
      unitId: proposed.unitId,
      reason: proposed.reason,
      passedOver: proposed.passedOver.map((unitId) => names.unit(unitId)),
      line: line.map(named),
    },
    desk: desk ? { unit: desk.name, phone: desk.dutyPhone } : null,
    abilities,
  }
}
