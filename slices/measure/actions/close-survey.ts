import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { endPaperTasks, paperTally } from '../../dispatch/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { blankId, seal, shuffled, unseal } from '../clients/survey-box.ts'
import { MEASURE_EVENTS } from '../events.ts'
import type { Answers } from '../rules/survey/answer.ts'
import type { Questionnaire } from '../rules/survey/questionnaire.ts'
import { FEWEST_ANSWERS } from '../rules/survey/survey.ts'
import { emptyBox, fillBox, insertAnswers, insertTexts, isMixed } from '../store/survey-answers.ts'
import { forgetPaper } from '../store/survey-audience.ts'
import { countInvitations, forgetInvitations, mixInvitations } from '../store/survey-invitations.ts'
import { allSurveys, changeSurvey, lockSurvey, overdueSurveys, type SurveyRow } from '../store/surveys.ts'
import { announceSurvey, takeUpSurvey } from './load-survey.ts'

/**
 * Closes a survey: the box is emptied and shuffled, and open answers are parted from the others. Fewer than five answers are never
 * written down. Who was asked is forgotten, and tasks of units end. Throws what `takeUpSurvey` does.
 */
export async function closeSurvey(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'close')
    await close(trx, varde, survey, caller.id)
  })
}

/** Closes what is past its last day, and mixes the boxes of the others. Every ten minutes. */
export async function followSurveys(varde: Varde): Promise<void> {
  for (const id of await overdueSurveys(varde.db, dayOf(varde.now())))
    await varde.db.transaction().execute(async (trx) => {
      const survey = await lockSurvey(trx, id)
      if (survey?.state === 'open') await close(trx, varde, survey, systemCaller('surveys').id)
    })
  for (const { id } of (await allSurveys(varde.db)).filter(({ state }) => state === 'open')) await mixBox(varde, id)
}

/**
 * Where something has come in since the last time: seals every answer anew and writes box and invitations in an order drawn by lot, so that a copy of the database taken later has no
 * order in which people answered.
 */
export async function mixBox(varde: Varde, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    if ((await lockSurvey(trx, id))?.state !== 'open' || (await isMixed(trx, id))) return
    const rows = await emptyBox(trx, id)
    const { secrets } = varde
    await fillBox(
      trx,
      id,
      shuffled(rows.map((row) => ({ id: row.id, sealed: seal(secrets, id, unseal(secrets, id, row.sealed)) }))),
    )
    await mixInvitations(trx, id)
  })
}

async function close(trx: Trx, varde: Varde, survey: SurveyRow, by: string): Promise<void> {
  const { id, content } = survey
  const boxed = (await emptyBox(trx, id)).map(({ sealed }) => unseal(varde.secrets, id, sealed))
  const count = (via: string) => boxed.filter((one) => one.via === via).length
  const { invited, unreached } = await countInvitations(trx, id)
  const tally = await paperTally(trx, id)
  const response = {
    invited,
    unreached,
    by_invitation: count('invitation'),
    by_link: count('link'),
    on_paper: count('paper'),
    papers: survey.papers + tally.handedOut,
    units_untold: tally.untold,
  }
  await changeSurvey(trx, id, { state: 'closed', closed_at: varde.now(), ...response })
  await forgetInvitations(trx, id)
  await forgetPaper(trx, id)
  await endPaperTasks(trx, id)
  if (boxed.length >= FEWEST_ANSWERS) {
    const parted = shuffled(boxed.map(({ answers }) => part(answers, content)))
    await insertAnswers(
      trx,
      id,
      parted.map(({ closed }) => ({ id: blankId(), answers: closed })),
    )
    const texts = shuffled(parted.flatMap(({ texts }) => texts))
    await insertTexts(
      trx,
      id,
      texts.map((text) => ({ id: blankId(), ...text })),
    )
  }
  const isBurnt = boxed.length > 0 && boxed.length < FEWEST_ANSWERS
  await announceSurvey(trx, varde, by, survey, MEASURE_EVENTS.surveyClosed, { answers: boxed.length, invited, isBurnt })
}

/** Open answers leave only the fact that there was one. */
function part(answers: Answers, { questions }: Questionnaire) {
  const closed: Answers = {}
  const texts: { question: string; text: string }[] = []
  for (const { key, kind } of questions) {
    const given = answers[key]
    if (!given) continue
    if (kind === 'open') texts.push({ question: key, text: given[0]! })
    else closed[key] = given
  }
  return { closed, texts }
}
