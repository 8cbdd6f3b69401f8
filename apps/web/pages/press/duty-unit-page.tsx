import { useParams } from '@tanstack/react-router'
import { DutyUnit, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Vakt → one unit. */
export function DutyUnitPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <>
      <PressIndex current="duty" />
      <DutyUnit key={id} unitId={id} />
    </>
  )
}
