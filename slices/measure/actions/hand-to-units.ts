import type { Trx } from '../../../kit/db/database.ts'
import type { SegmentDefinition } from '../../audience/index.ts'
import { askUnits } from '../../dispatch/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { textIn } from '../rules/survey/questionnaire.ts'
import { countPaper } from '../store/survey-audience.ts'
import type { SurveyRow } from '../store/surveys.ts'

/** Envelopes take days in the post, and somebody types them in before it closes. */
const POST_MS = 5 * 24 * 3_600_000

type Given = {
  survey: Pick<SurveyRow, 'id' | 'mode' | 'unit_id' | 'content' | 'closes_on'>
  definition: SegmentDefinition
  actor: string
  at: Date
}

/**
 * Gives each unit the task of handing out forms to those of a choice who cannot get a link; people without a unit are served by the one
 * that asks. Nobody is counted twice in a survey. How many forms were new.
 */
export async function handToUnits(trx: Trx, { survey, definition, actor, at }: Given): Promise<number> {
  const { id, mode, unit_id, content, closes_on } = survey
  const paper = await countPaper(trx, id, definition)
  const byUnit = Map.groupBy(paper, ({ unitId }) => unitId ?? unit_id)
  const shares = [...byUnit].map(([unitId, lines]) => ({
    unitId,
    people: Object.fromEntries(lines.map(({ audience, heads }) => [audience, heads])),
  }))
  const { languages, title } = content
  const inTime = dayOf(new Date(Date.parse(`${closes_on}T12:00:00Z`) - POST_MS))
  await askUnits(trx, {
    ...{ mode, subject: id, askedBy: unit_id, languages, shares, actor, at },
    title: textIn(title, languages[0]!, languages),
    printPath: `/api/measure/surveys/${id}/form.pdf`,
    untilOn: inTime > dayOf(at) ? inTime : closes_on!,
  })
  return paper.reduce((sum, { heads }) => sum + heads, 0)
}
