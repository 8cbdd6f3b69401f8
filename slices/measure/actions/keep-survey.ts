import { randomBytes } from 'node:crypto'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { writersWith } from '../../../kit/kernel/may-decide.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { mayKeep } from '../rules/measure-right.ts'
import type { Questionnaire } from '../rules/survey/questionnaire.ts'
import type { Sample } from '../rules/survey/survey.ts'
import { hasUnit } from '../store/indicators.ts'
import { changeSurvey, deleteDraft, findSurvey, insertSurvey } from '../store/surveys.ts'
import { announceSurvey, refuseUnless, takeUpSurvey } from './load-survey.ts'

const CODE_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
/** Sixty random bits: the open link cannot be guessed. */
export const newCode = (): string => [...randomBytes(12)].map((byte) => CODE_ALPHABET[byte % 32]).join('')

const EMPTY: Questionnaire = { languages: ['nb'], title: {}, intro: {}, thanks: {}, questions: [] }

/** A new draft with only a title. Throws `measure.not-yours`, `measure.no-such-unit`. */
export async function startSurvey(
  varde: Varde,
  caller: Caller,
  { unitId, title, language }: { unitId: string; title: string; language: string },
): Promise<string> {
  if (!mayKeep(caller, unitId)) throw new Failure('not-allowed', 'measure.not-yours')
  if (!(await hasUnit(varde.db, unitId))) throw new Failure('not-found', 'measure.no-such-unit')
  return insertDraft(varde, caller, {
    unitId,
    content: { ...EMPTY, languages: [language], title: { [language]: title.trim() } },
    previousId: null,
    sample: 'everyone',
    writers: [caller.id],
  })
}

/** The next round of a closed survey: the same questions, so that the two can be compared. Throws what `refuseUnless` does. */
export async function nextRound(varde: Varde, caller: Caller, id: string): Promise<string> {
  const before = await findSurvey(varde.db, id)
  if (!before) throw new Failure('not-found', 'measure.no-such-survey')
  refuseUnless(caller, before, 'round')
  const { unit_id: unitId, content, sample } = before
  return insertDraft(varde, caller, {
    unitId,
    content,
    previousId: id,
    sample,
    writers: writersWith(before.writers, caller.id),
  })
}

type Draft = {
  unitId: string
  content: Questionnaire
  previousId: string | null
  sample: Sample
  writers: string[]
}

async function insertDraft(
  varde: Varde,
  caller: Caller,
  { unitId, content, previousId, sample, writers }: Draft,
): Promise<string> {
  const id = newId('sur')
  const { mode } = varde
  await varde.db.transaction().execute(async (trx) => {
    await insertSurvey(trx, {
      id,
      mode,
      unit_id: unitId,
      code: newCode(),
      state: 'draft',
      sample,
      has_link: false,
      content: JSON.stringify(content),
      version: 0,
      revision: 1,
      changed_by: caller.id,
      writers,
      previous_id: previousId,
      papers: 0,
      reminders: 0,
      created_by: caller.id,
      created_at: varde.now(),
    })
    const survey = { id, unit_id: unitId, mode }
    await announceSurvey(trx, varde, caller.id, survey, MEASURE_EVENTS.surveyStarted, { previousId })
  })
  return id
}

/**
 * Saves the questionnaire of a draft. Throws what `takeUpSurvey` does, and `measure.survey-changed-meanwhile` with what stands now when
 * somebody else saved first.
 */
export async function writeQuestionnaire(
  varde: Varde,
  caller: Caller,
  id: string,
  { revision, content }: { revision: number; content: Questionnaire },
): Promise<{ revision: number; savedAt: string }> {
  return varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'write')
    if (survey.revision !== revision) {
      const names = await personNames(trx, [survey.changed_by])
      const theirs = {
        revision: survey.revision,
        content: survey.content,
        author: names.get(survey.changed_by) ?? null,
      }
      throw new Failure('conflict', 'measure.survey-changed-meanwhile', { theirs })
    }
    const next = revision + 1
    const writers = writersWith(survey.writers, caller.id)
    await changeSurvey(trx, id, { content: JSON.stringify(content), revision: next, changed_by: caller.id, writers })
    return { revision: next, savedAt: varde.now().toISOString() }
  })
}

/** A draft that is not to be is gone without a trace of its words. Throws what `takeUpSurvey` does. */
export async function dropSurvey(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'write')
    await deleteDraft(trx, id)
    await announceSurvey(trx, varde, caller.id, survey, MEASURE_EVENTS.surveyDropped)
  })
}
