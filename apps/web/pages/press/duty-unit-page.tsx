import { useParams } from '@tanstack/react-router'
import { DutyUnit, PressIndex } from '../../../../slices/press/ui/index.ts'
import { useDutyInAddress } from './duty-in-address.ts'

/** Presse → Vakt → one unit. */
export function DutyUnitPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const [duty, setDuty] = useDutyInAddress()
  return (
    <>
      <PressIndex current="duty" />
      <DutyUnit key={id} unitId={id} duty={duty} onDuty={setDuty} />
    </>
  )
}
