import { useParams } from '@tanstack/react-router'
import { MeasureIndex, ReportDeskPart } from '../../../../slices/measure/ui/index.ts'

/** One report, as it is written. */
export function ReportPage() {
  const { id } = useParams({ from: '/inside/maling/rapporter/$id' })
  return (
    <>
      <MeasureIndex current="reports" />
      <ReportDeskPart id={id} />
    </>
  )
}
