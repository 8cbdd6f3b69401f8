import { OutletList, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Outlets. */
export function OutletsPage() {
  return (
    <>
      <PressIndex current="outlets" />
      <OutletList />
    </>
  )
}
