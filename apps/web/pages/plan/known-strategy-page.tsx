import { KnownStrategyPart, PlanIndex } from '../../../../slices/plan/ui/index.ts'

/** Plan → Kjent strategi. */
export function KnownStrategyPage() {
  return (
    <>
      <PlanIndex place="known" />
      <KnownStrategyPart />
    </>
  )
}
