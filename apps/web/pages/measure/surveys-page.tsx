import { MeasureIndex, SurveyListPart } from '../../../../slices/measure/ui/index.ts'

/** What we ask ourselves: open surveys, drafts, and what came out of the others. */
export function SurveysPage() {
  return (
    <>
      <MeasureIndex current="surveys" />
      <div className="c-3-12">
        <SurveyListPart />
      </div>
    </>
  )
}
