import { OccasionList, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Arrangementer. */
export function OccasionsPage() {
  return (
    <>
      <PressIndex current="occasions" />
      <OccasionList />
    </>
  )
}
