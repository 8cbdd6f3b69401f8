import { PressIndex, ProactiveList } from '../../../../slices/press/ui/index.ts'

/** Presse → Egne saker. */
export function ProactiveListPage() {
  return (
    <>
      <PressIndex current="proactive" />
      <ProactiveList />
    </>
  )
}
