import { EqualTreatment, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Likebehandling. */
export function EqualPage() {
  return (
    <>
      <PressIndex current="equal" />
      <EqualTreatment />
    </>
  )
}
