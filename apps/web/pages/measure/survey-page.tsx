import { useParams } from '@tanstack/react-router'
import { MeasureIndex, SurveyPart } from '../../../../slices/measure/ui/index.ts'

/** One survey, from its first question to what came out of it. */
export function SurveyPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <>
      <MeasureIndex current="surveys" />
      <SurveyPart id={id} />
    </>
  )
}
