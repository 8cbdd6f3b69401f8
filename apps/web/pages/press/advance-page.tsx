import { AdvanceCopies, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Sperrefrist. */
export function AdvancePage() {
  return (
    <>
      <PressIndex current="advance" />
      <AdvanceCopies />
    </>
  )
}
