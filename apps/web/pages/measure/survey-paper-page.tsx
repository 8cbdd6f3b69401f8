import { useParams } from '@tanstack/react-router'
import { MeasureIndex, PaperPart } from '../../../../slices/measure/ui/index.ts'

/** Answers on paper, typed in. */
export function SurveyPaperPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <>
      <MeasureIndex current="surveys" />
      <PaperPart id={id} />
    </>
  )
}
