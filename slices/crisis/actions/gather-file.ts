import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { LinesPart } from '../rules/crisis-file.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { inOrder } from '../rules/entry.ts'
import { entriesAfter } from '../store/entries.ts'
import { partsOf, usedFacts } from '../store/statements.ts'
import { shownEntries } from './read-log.ts'
import { viewAfterwards } from './view-afterwards.ts'
import { viewCrisis } from './view-crisis.ts'
import { viewPractice } from './view-practice.ts'
import { viewSituations } from './view-situations.ts'
import { viewStatements } from './view-statements.ts'
import { viewStatus } from './view-status.ts'

/**
 * Everything that the room shows, as lines of the parts of a file, and the messages and dispatches it is about. What only concerns the
 * reader (what they may do, what they were asked) is no part of it. Throws `crisis.not-found`.
 */
export async function gatherFile(varde: Varde, caller: Caller, crisisId: string) {
  const crisis = await viewCrisis(varde, caller, crisisId)
  const rows = await entriesAfter(varde.db, crisisId, 0)
  const after = await viewAfterwards(varde, caller, crisisId)
  const status = await viewStatus(varde, caller, crisisId)
  const { reports: situations } = await viewSituations(varde, caller, crisisId)
  const said = await gatherSaid(varde, caller, crisisId)
  const parts: LinesPart[] = [
    { path: 'hendelse.jsonl', rows: [headOf(crisis)] },
    { path: 'logg.jsonl', rows: await logRows(varde, rows) },
    { path: 'fakta.jsonl', rows: crisis.facts },
    { path: 'utsagn.jsonl', rows: said.statements },
    { path: 'lofter.jsonl', rows: said.promises },
    { path: 'stopp.jsonl', rows: said.lifts },
    { path: 'grupper.jsonl', rows: said.groups },
    { path: 'statusside.jsonl', rows: [...status.versions, ...status.questions] },
    { path: 'situasjon.jsonl', rows: situations },
    { path: 'ved-siden.jsonl', rows: after.beside },
    { path: 'oppgaver.jsonl', rows: [...crisis.tasks, ...after.followUps.map((one) => ({ ...one, isAfter: true }))] },
    { path: 'roller.jsonl', rows: rolesOf(crisis) },
    { path: 'vaktskifter.jsonl', rows: after.shifts.map(({ mayTake: _, isWaiting: __, ...shift }) => shift) },
    {
      path: 'evaluering.jsonl',
      rows: [{ ...after.evaluation, times: after.times, practiceTimes: after.practiceTimes }, ...after.findings],
    },
  ]
  if (crisis.mode === 'exercise') {
    const { injects, observations } = await viewPractice(varde, caller, crisisId)
    parts.push({ path: 'innspill.jsonl', rows: injects }, { path: 'observasjoner.jsonl', rows: observations })
  }
  const { id, number, mode } = crisis
  return { head: { id, number, mode }, lastEntry: rows.at(-1)?.seq ?? 0, parts, about: said.about }
}

function headOf({
  positions: _p,
  tasks: _t,
  facts: _f,
  mine: _m,
  shift: _s,
  abilities: _a,
  revision: _r,
  ...head
}: CrisisView) {
  return head
}

/** Each place by its role, and who has it; how many were asked, never who said no. */
const rolesOf = ({ positions }: CrisisView) =>
  positions.map(({ role, unit, isTold, filledBy, asked }) => ({
    ...{ role, unit, isTold, filledBy },
    asked: asked.filter((one) => one.times > 0).length,
    answered: asked.filter((one) => one.answer !== null).length,
  }))

/** With salt and digest, so that what was written still proves itself; a redacted one has neither words nor salt. */
async function logRows({ db }: Varde, rows: Awaited<ReturnType<typeof entriesAfter>>) {
  const kept = new Map(rows.map((row) => [row.id, row]))
  return (await shownEntries(db, rows)).toSorted(inOrder).map(({ clientKey: _, ...entry }) => ({
    ...entry,
    salt: kept.get(entry.id)!.salt?.toString('hex') ?? null,
    digest: kept.get(entry.id)!.digest.toString('hex'),
  }))
}

/** What was said, each part with the words that went; what was withdrawn without them, as everywhere. */
async function gatherSaid(varde: Varde, caller: Caller, crisisId: string) {
  const said = await viewStatements(varde, caller, crisisId)
  const parts = await partsOf(
    varde.db,
    said.statements.map((one) => one.id),
  )
  const used = await usedFacts(varde.db, crisisId)
  const statements = said.statements.map(
    ({ texts: _, waiting: _w, hold: _h, standing: _t, changedFacts: _c, factIds: _f, ...one }) => ({
      ...one,
      facts: used.filter((fact) => fact.statementId === one.id).map(({ factId, revision }) => ({ factId, revision })),
      parts: parts
        .filter((part) => part.statement_id === one.id)
        .map((part) => ({
          groups: part.groups,
          texts: one.state === 'withdrawn' ? {} : part.texts,
          ...{ messageId: part.message_id, versionId: part.version_id, dispatchId: part.dispatch_id },
          releasedAt: part.released_at?.toISOString() ?? null,
        })),
    }),
  )
  const about = parts.flatMap((part) => [part.message_id, ...(part.dispatch_id ? [part.dispatch_id] : [])])
  return { statements, promises: [...said.promises, ...said.given], lifts: said.lifts, groups: said.groups, about }
}
