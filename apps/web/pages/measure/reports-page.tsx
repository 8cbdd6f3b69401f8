import { MeasureIndex, ReportListPart } from '../../../../slices/measure/ui/index.ts'

/** Reports of what is measured. */
export function ReportsPage() {
  return (
    <>
      <MeasureIndex current="reports" />
      <div className="c-3-12">
        <ReportListPart />
      </div>
    </>
  )
}
