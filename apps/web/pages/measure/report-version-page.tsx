import { useParams } from '@tanstack/react-router'
import { MeasureIndex, ReportVersionPart } from '../../../../slices/measure/ui/index.ts'

/** One published version of a report. */
export function ReportVersionPage() {
  const { id, number } = useParams({ from: '/inside/maling/rapporter/$id/$number' })
  return (
    <>
      <MeasureIndex current="reports" />
      <ReportVersionPart id={id} number={Number(number)} />
    </>
  )
}
