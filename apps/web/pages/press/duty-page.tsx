import { DutyOverview, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Vakt. */
export function DutyPage() {
  return (
    <>
      <PressIndex current="duty" />
      <DutyOverview />
    </>
  )
}
