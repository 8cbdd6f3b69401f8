import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { markUsed, type SegmentDefinition, seesUnionOffice, singlesOutUnionOffice } from '../../audience/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { blankId } from '../clients/survey-box.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { FEWEST_SHOWN } from '../rules/survey/survey.ts'
import { askAgain, insertInvitations, reachable } from '../store/survey-audience.ts'
import { changeSurvey } from '../store/surveys.ts'
import { handToUnits } from './hand-to-units.ts'
import { announceSurvey, takeUpSurvey } from './load-survey.ts'

const MOST_REMINDERS = 2

type Inviting = { definition: SegmentDefinition; sampleSize: number | null; withPaper: boolean }

/**
 * Invites a choice of the address book, or as many as are drawn from it. Forms for those who cannot be reached by a link become tasks of
 * their units; a unit that has none asks for them itself. Throws what `takeUpSurvey` does, `measure.survey-union` and `measure.survey-small-group`.
 */
export async function inviteToSurvey(
  varde: Varde,
  caller: Caller,
  id: string,
  { definition, sampleSize, withPaper }: Inviting,
): Promise<{ invited: number; papers: number }> {
  if (singlesOutUnionOffice(definition) && !(await seesUnionOffice(varde, caller)))
    throw new Failure('not-allowed', 'measure.survey-union')
  return varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'invite')
    const all = await reachable(trx, definition)
    const given = { survey, definition, actor: caller.id, at: varde.now() }
    const papers = withPaper && sampleSize === null ? await handToUnits(trx, given) : 0
    const drawn = sampleSize === null ? all : all.slice(0, sampleSize)
    if (drawn.length + papers < FEWEST_SHOWN) throw new Failure('invalid', 'measure.survey-small-group')
    const invited = await insertInvitations(
      trx,
      id,
      drawn.map((one) => ({ id: `sin_${blankId()}`, ...one })),
    )
    await changeSurvey(trx, id, {
      audience: JSON.stringify(definition),
      sample_size: sampleSize,
    })
    await markUsed(trx, definition, varde.now())
    const content = { invited, papers, drawnFrom: all.length }
    await announceSurvey(trx, varde, caller.id, survey, MEASURE_EVENTS.surveyInvited, content)
    return { invited, papers }
  })
}

/**
 * Reminds those who were reached and have not answered, twice at most and once a day. Nobody sees who they are. Throws what
 * `takeUpSurvey` does, `measure.survey-reminded` and `measure.survey-nobody-left`.
 */
export async function remindOfSurvey(varde: Varde, caller: Caller, id: string): Promise<{ reminded: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'invite')
    const today = dayOf(varde.now())
    if (survey.reminders >= MOST_REMINDERS || survey.reminded_on === today)
      throw new Failure('conflict', 'measure.survey-reminded')
    const reminded = await askAgain(trx, id)
    if (reminded === 0) throw new Failure('conflict', 'measure.survey-nobody-left')
    await changeSurvey(trx, id, { reminders: survey.reminders + 1, reminded_on: today })
    await announceSurvey(trx, varde, caller.id, survey, MEASURE_EVENTS.surveyReminded, { reminded })
    return { reminded }
  })
}
