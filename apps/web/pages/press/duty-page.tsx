import { DutyOverview, PressIndex } from '../../../../slices/press/ui/index.ts'
import { useDutyInAddress } from './duty-in-address.ts'

/** Presse → Vakt. */
export function DutyPage() {
  const [duty, setDuty] = useDutyInAddress()
  return (
    <>
      <PressIndex current="duty" />
      <DutyOverview duty={duty} onDuty={setDuty} />
    </>
  )
}
