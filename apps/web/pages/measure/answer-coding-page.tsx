import { useParams } from '@tanstack/react-router'
import { AnswerCodingPart, MeasureIndex } from '../../../../slices/measure/ui/index.ts'

/** Open answers, coded by people who never see who wrote them. */
export function AnswerCodingPage() {
  const { id, question } = useParams({ strict: false }) as { id: string; question: string }
  return (
    <>
      <MeasureIndex current="surveys" />
      <div className="c-3-12">
        <AnswerCodingPart surveyId={id} question={question} />
      </div>
    </>
  )
}
