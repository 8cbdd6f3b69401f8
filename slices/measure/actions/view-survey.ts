import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { paperTally } from '../../dispatch/index.ts'
import { dayOf, personNames, unitNames } from '../../organisation/index.ts'
import { mayKeepSome } from '../rules/measure-right.ts'
import { type Response, responseRate } from '../rules/survey/survey.ts'
import { readsSurvey, surveyAbilities } from '../rules/survey/survey-right.ts'
import type { SurveyLine, SurveyList, SurveyView } from '../rules/survey/survey-view.ts'
import { countBox } from '../store/survey-answers.ts'
import { countInvitations } from '../store/survey-invitations.ts'
import { allSurveys, findSurvey, type SurveyRow, versionsOf } from '../store/surveys.ts'
import { previewToken } from './answer-page.ts'

/** Every survey that the caller may read, and whether they may make one. */
export async function listSurveys(varde: Varde, caller: Caller): Promise<SurveyList> {
  const rows = (await allSurveys(varde.db)).filter((row) => readsSurvey(caller, row))
  const units = await unitNames(
    varde.db,
    rows.map((row) => row.unit_id),
  )
  const surveys = await Promise.all(
    rows.map(async (row) => lineOf(row, await responseOf(varde, row), units.get(row.unit_id) ?? null)),
  )
  return { surveys, mayStart: mayKeepSome(caller) }
}

/** One survey as it stands; never an answer. Throws `measure.no-such-survey`. */
export async function viewSurvey(varde: Varde, caller: Caller, id: string): Promise<SurveyView> {
  const { db, settings } = varde
  const row = await findSurvey(db, id)
  if (!row || !readsSurvey(caller, row)) throw new Failure('not-found', 'measure.no-such-survey')
  const [response, versions, units, before, tally] = await Promise.all([
    responseOf(varde, row),
    versionsOf(db, id),
    unitNames(db, [row.unit_id]),
    row.previous_id === null ? null : findSurvey(db, row.previous_id),
    paperTally(db, id),
  ])
  const people = await personNames(
    db,
    versions.map((one) => one.by),
  )
  const hasLink = row.has_link && row.state !== 'draft'
  return {
    ...lineOf(row, response, units.get(row.unit_id) ?? null),
    mode: row.mode,
    content: row.content,
    revision: row.revision,
    version: row.version,
    versions: versions.map(({ version, fingerprint, reason, by, at }) => ({
      version,
      fingerprint,
      reason,
      by: people.get(by) ?? null,
      at: at.toISOString(),
    })),
    hasLink: row.has_link,
    linkAddress: hasLink ? `${settings.baseUrl}/undersokelse/${row.code}` : null,
    previewAddress: `/undersokelse/${previewToken(varde, id)}`,
    response,
    units: row.state === 'open' && tally.units > 0 ? tally : null,
    previous: before && { id: before.id, title: before.content.title },
    abilities: surveyAbilities(caller, { unitId: row.unit_id, state: row.state }),
  }
}

/** How many have answered: while it is open, what lies in the box; afterwards, what was counted when it was closed. */
async function responseOf({ db }: Varde, row: SurveyRow): Promise<Response> {
  const { papers } = row
  if (row.state === 'closed')
    return {
      invited: row.invited ?? 0,
      unreached: row.unreached ?? 0,
      byInvitation: row.by_invitation ?? 0,
      byLink: row.by_link ?? 0,
      onPaper: row.on_paper ?? 0,
      papers,
      untold: row.units_untold ?? 0,
    }
  const [boxed, invitations, tally] = await Promise.all([
    countBox(db, row.id),
    countInvitations(db, row.id),
    paperTally(db, row.id),
  ])
  const others = boxed - invitations.answered
  const rest = row.has_link ? { byLink: others, onPaper: 0 } : { byLink: 0, onPaper: others }
  const { invited, unreached, answered } = invitations
  return { invited, unreached, byInvitation: answered, ...rest, papers: papers + tally.handedOut, untold: tally.untold }
}

function lineOf(row: SurveyRow, response: Response, unitName: string | null): SurveyLine {
  const { content, state } = row
  return {
    id: row.id,
    title: content.title,
    languages: content.languages,
    state,
    unit: { id: row.unit_id, name: unitName },
    sample: row.sample,
    questions: content.questions.length,
    openedOn: row.opened_at && dayOf(row.opened_at),
    closesOn: row.closes_on,
    closedOn: row.closed_at && dayOf(row.closed_at),
    answers: state === 'draft' ? null : response.byInvitation + response.byLink + response.onPaper,
    asked: responseRate(response)?.n ?? null,
  }
}
