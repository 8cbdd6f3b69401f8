import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askApproval, type Effect, type Follows, type Stands, type Waiting } from '../../approval/index.ts'
import {
  kindsOfGroups,
  markUsed,
  namesOfGroups,
  type SegmentDefinition,
  seesUnionOffice,
  singlesOutUnionOffice,
} from '../../audience/index.ts'
import { unitNames } from '../../organisation/index.ts'
import { blankId } from '../clients/survey-box.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { FEWEST_SHOWN } from '../rules/survey/survey.ts'
import {
  headsOnPaper,
  insertInvitations,
  type PaperHeads,
  reachable,
  reachableInOrder,
} from '../store/survey-audience.ts'
import { changeSurvey, lockSurvey } from '../store/surveys.ts'
import { handToUnits } from './hand-to-units.ts'
import { surveyStands } from './let-survey-out.ts'
import { announceSurvey, takeUpSurvey } from './load-survey.ts'
import { surveyWords, titleOf } from './open-survey.ts'

type Inviting = { definition: SegmentDefinition; sampleSize: number | null; withPaper: boolean }
type Frozen = Inviting & { version: number }

/**
 * Asks to invite a choice of the address book, or as many as are drawn from it; they are invited when somebody who did not write the
 * questions has read them and whom they go to. Throws what `takeUpSurvey` does, `measure.survey-union`, `measure.survey-small-group`, and
 * as `askApproval`.
 */
export async function inviteToSurvey(varde: Varde, caller: Caller, id: string, inviting: Inviting): Promise<Waiting> {
  const { definition } = inviting
  if (singlesOutUnionOffice(definition) && !(await seesUnionOffice(varde, caller)))
    throw new Failure('not-allowed', 'measure.survey-union')
  return varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'invite')
    const people = await headsOf(trx, id, inviting)
    const kinds = await kindsOfGroups(trx)
    return askApproval(trx, varde, caller, {
      ...{ kind: 'measure.survey-invite', subject: id, unitId: survey.unit_id, title: titleOf(survey.content) },
      messageKind: 'information',
      audienceKinds: [...new Set(definition.groups.map((key) => kinds.get(key) ?? 'public'))],
      words: [
        ...surveyWords(survey.content),
        { language: 'nb', part: 'to', text: await whom(trx, definition) },
        { language: 'nb', part: 'people', text: String(people) },
        ...(survey.closes_on ? [{ language: 'nb', part: 'until', text: survey.closes_on }] : []),
      ],
      writerIds: survey.writers,
      content: { ...inviting, version: survey.version },
      stands: invitationStands,
    })
  })
}

/** How many it goes to, by link or on paper. Throws `measure.survey-small-group`. */
async function headsOf(trx: Trx, id: string, { definition, sampleSize, withPaper }: Inviting): Promise<number> {
  const all = (await reachable(trx, definition)).length
  const papers = withPaper && sampleSize === null ? headsIn(await headsOnPaper(trx, id, definition)) : 0
  const people = Math.min(sampleSize ?? all, all) + papers
  if (people < FEWEST_SHOWN) throw new Failure('invalid', 'measure.survey-small-group')
  return people
}

const headsIn = (papers: readonly PaperHeads[]) => papers.reduce((sum, { heads }) => sum + heads, 0)

/** The words, what kinds the groups are, and who it goes to at which address: a yes is to all of it. */
const invitationStands: Stands = async (trx, about) => {
  const { definition, sampleSize, withPaper } = about.content as Inviting
  const kinds = await kindsOfGroups(trx)
  return {
    survey: await surveyStands(trx, about),
    kinds: definition.groups.map((key) => kinds.get(key) ?? null),
    who: await reachableInOrder(trx, definition),
    papers: withPaper && sampleSize === null ? await headsOnPaper(trx, about.subject, definition) : [],
  }
}

/** Whom it goes to, in the words of the address book. */
async function whom(trx: Trx, { groups, unitIds = [], regions = [], languages = [] }: SegmentDefinition) {
  const [names, units] = [await namesOfGroups(trx), await unitNames(trx, unitIds)]
  const lines = [
    groups.map((key) => names.get(key)?.nb ?? key),
    unitIds.map((unit) => units.get(unit) ?? unit),
    regions,
  ]
  return [...lines, languages].flatMap((line) => (line.length > 0 ? [line.join(', ')] : [])).join('\n\n')
}

/**
 * What follows from a yes. Forms for those who cannot be reached by a link become tasks of their units; a unit that has none asks for them
 * itself. Throws `approval.changed-meanwhile` when the words are others now, or it is closed, and `measure.survey-small-group`.
 */
const inviteApproved: Follows = async (trx, varde, _caller, { subject: id, content, asked_by: actor }) => {
  const { definition, sampleSize, withPaper, version } = content as Frozen
  const survey = await lockSurvey(trx, id)
  if (survey?.state !== 'open' || survey.version !== version)
    throw new Failure('conflict', 'approval.changed-meanwhile')
  const all = await reachable(trx, definition)
  const given = { survey, definition, actor, at: varde.now() }
  const papers = withPaper && sampleSize === null ? await handToUnits(trx, given) : 0
  const drawn = sampleSize === null ? all : all.slice(0, sampleSize)
  if (drawn.length + papers < FEWEST_SHOWN) throw new Failure('invalid', 'measure.survey-small-group')
  const rows = drawn.map((one) => ({ id: `sin_${blankId()}`, ...one }))
  const invited = await insertInvitations(trx, id, rows, varde.now())
  await changeSurvey(trx, id, { audience: JSON.stringify(definition), sample_size: sampleSize, writers: [] })
  await markUsed(trx, definition, varde.now())
  await announceSurvey(trx, varde, actor, survey, MEASURE_EVENTS.surveyInvited, {
    invited,
    papers,
    drawnFrom: all.length,
  })
}

export const inviteEffect: Effect = { stands: invitationStands, follows: inviteApproved }
