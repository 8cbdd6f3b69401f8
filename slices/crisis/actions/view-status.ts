import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import { answeringFor } from '../../press/index.ts'
import { showsAt } from '../rules/practice-clock.ts'
import { type StatusContent, saysOf } from '../rules/status.ts'
import { STATUS_ABILITIES, type StatusAbility, type StatusView } from '../rules/status-view.ts'
import { scenarios } from '../store/crises.ts'
import { toldWaves } from '../store/group-board.ts'
import { pacesOf } from '../store/practices.ts'
import { staffOf } from '../store/staff-had.ts'
import { statementsOf, usedFacts } from '../store/statements.ts'
import { type StatusQuestionRow, type StatusRow, statusQuestions, statusRows } from '../store/statuses.ts'
import { type LoadedCrisis, loadCrisis } from './load-crisis.ts'
import { wordsInstead } from './words-to-repeat.ts'
import { statementWith, worthOfStatements } from './worth-of-words.ts'
import { wrongInRoom } from './wrong-in-room.ts'

/** Where the open page of a crisis stands, from its id. */
export const statusPath = (crisisId: string): string => `/status/${crisisId.slice(-12)}`

/** The inner page of the status: what stands, what waits, and what the caller can do. Throws `crisis.not-found`. */
export async function viewStatus(varde: Varde, caller: Caller, crisisId: string): Promise<StatusView> {
  const { db } = varde
  const loaded = await loadCrisis(db, caller, crisisId)
  const { file } = loaded
  const [rows, questions, known, answers, paces, statements, waves, used, wrong] = await Promise.all([
    statusRows(db, crisisId),
    statusQuestions(db, crisisId),
    scenarios(db),
    answeringFor(db, file.unit_id, { duty: 'relatives-liaison', at: varde.now() }),
    pacesOf(db, crisisId),
    statementsOf(db, crisisId),
    toldWaves(db, crisisId),
    usedFacts(db, crisisId),
    wrongInRoom(db, crisisId, varde.now()),
  ])
  const worth = worthOfStatements(statements, waves, used)
  const names = await namesOf(varde, file.unit_id, rows, questions)
  const scenario = known.find((one) => one.key === file.scenario_key)
  const stood = rows.filter((row) => row.number !== null)
  const draft = rows.find((row) => row.number === null)
  const wordsOf = (id: string) => stood.filter((row) => row.id === id).map(({ texts }) => saysOf(texts))[0]
  const worthOf = (row: StatusRow) => {
    const said = statementWith(statements, saysOf(row.texts), wordsOf)
    return said ? worth.get(said.id)! : null
  }
  const standing = stood.at(-1)
  const phase = (draft ?? standing)?.phase
  const saidInstead = phase ? await wordsInstead(db, file, { phase, at: varde.now() }) : null
  const onPage = statements.filter((one) => one.status_id !== null || one.question_id !== null)
  return {
    crisis: {
      id: file.id,
      number: file.number,
      mode: file.mode,
      scenario: scenario?.names ?? null,
      what: file.what,
      unit: { id: file.unit_id, name: names.units.get(file.unit_id) ?? null },
      isOpen: file.state === 'open',
      closedAt: file.closed_at && iso(showsAt(paces, file.closed_at)),
    },
    path: file.mode === 'exercise' ? null : statusPath(file.id),
    draft: draft
      ? {
          id: draft.id,
          ...contentOf(draft),
          revision: draft.revision,
          by: names.person(draft.written_by),
          at: iso(draft.written_at),
        }
      : null,
    versions: stood.map((row) => ({
      id: row.id,
      ...contentOf(row),
      number: row.number!,
      writtenBy: names.person(row.written_by),
      by: names.person(row.approved_by!),
      // In an exercise the page goes by the clock of the exercise, as its promises do.
      at: iso(showsAt(paces, row.approved_at!)),
      withdrawnAt: row.withdrawn_at && iso(showsAt(paces, row.withdrawn_at)),
      isMessage: row.is_message,
      disownedAt: row.disowned_at && iso(showsAt(paces, row.disowned_at)),
      worth: worthOf(row),
    })),
    questions: questions.map((row) => ({
      id: row.id,
      texts: row.texts,
      revision: row.revision,
      by: names.person(row.written_by),
      at: iso(row.written_at),
      approvedAt: row.approved_at?.toISOString() ?? null,
      standsSince:
        row.approved_at && stood[0] ? iso(showsAt(paces, later(row.approved_at, stood[0].approved_at!))) : null,
      replacesId: row.replaces_id,
    })),
    wrong: wrong.filter(({ number }) => onPage.some((one) => one.number === number)),
    instead: saidInstead && standing && saysOf(saidInstead) !== saysOf(standing.texts) ? saidInstead : null,
    underWay: await underWayOf(varde, crisisId),
    relatives: answers && { unit: { id: answers.answersUnitId, name: answers.answersName }, phone: answers.phone },
    abilities: statusAbilities(loaded),
  }
}

async function underWayOf({ db }: Varde, crisisId: string): Promise<StatusView['underWay']> {
  const going = (await statementsOf(db, crisisId)).filter(
    (one) => one.kind === 'page' && one.state === 'going' && one.question_id !== null,
  )
  return Promise.all(
    going.map(async ({ id, question_id: questionId, out_by }) => {
      const { reached, of } = await staffOf(db, id)
      return { questionId: questionId!, reached, of, outBy: out_by!.toISOString() }
    }),
  )
}

/** Those who speak write, also after it is closed: the last word of the page comes then. Those who lead publish; a leader alone goes past own staff. */
export function statusAbilities({ abilities }: Pick<LoadedCrisis, 'abilities'>): StatusAbility[] {
  const is = {
    write: abilities.includes('write-page'),
    publish: abilities.includes('lead'),
    pass: abilities.includes('waive'),
  }
  return STATUS_ABILITIES.filter((ability) => is[ability])
}

export function contentOf(row: StatusRow): StatusContent {
  return {
    phase: row.phase,
    texts: row.texts,
    nextAt: row.next_at?.toISOString() ?? null,
    relativesPhone: row.relatives_phone,
    correctsId: row.corrects_id,
  }
}

const later = (a: Date, b: Date): Date => (a > b ? a : b)
const iso = (at: Date): string => at.toISOString()

async function namesOf(
  { db }: Varde,
  unitId: string,
  rows: readonly StatusRow[],
  questions: readonly StatusQuestionRow[],
) {
  const ids = [
    ...rows.flatMap((row) => [row.written_by, ...(row.approved_by ? [row.approved_by] : [])]),
    ...questions.map((row) => row.written_by),
  ]
  const [persons, units] = await Promise.all([personNames(db, [...new Set(ids)]), unitNames(db, [unitId])])
  return { units, person: (id: string) => ({ id, name: persons.get(id) ?? null }) }
}
