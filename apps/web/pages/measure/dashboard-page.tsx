import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { DashboardPart, isSpan, MeasureIndex } from '../../../../slices/measure/ui/index.ts'

/** Everything measured of one unit; the reader's own where the address names none. */
export function UnitDashboardPage() {
  const { id } = useParams({ strict: false }) as { id?: string }
  return <Dashboard {...(id === undefined ? {} : { unitId: id })} />
}

/** Everything measured of one initiative. */
export function InitiativeDashboardPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <Dashboard initiativeId={id} />
}

function Dashboard(place: { unitId?: string; initiativeId?: string }) {
  const { span } = useSearch({ strict: false }) as { span?: string }
  const navigate = useNavigate()
  return (
    <>
      <MeasureIndex current="dashboard" />
      <div className="c-3-12">
        <DashboardPart
          {...place}
          span={isSpan(span) ? span : 'three-years'}
          onSpan={(wanted) => void navigate({ to: '.', search: { span: wanted }, replace: true })}
        />
      </div>
    </>
  )
}
