import { FactsTable, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Fakta og tall. */
export function FactsPage() {
  return (
    <>
      <PressIndex current="facts" />
      <FactsTable />
    </>
  )
}
