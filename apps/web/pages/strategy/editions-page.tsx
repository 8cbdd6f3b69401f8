import { Dependents } from '../../../../slices/overview/ui/index.ts'
import { Editions } from '../../../../slices/strategy/ui/index.ts'

/** The editions of the strategy: which holds, what the draft changes, the initiatives and messages that it touches, and the decision on it. */
export function EditionsPage() {
  return <Editions added={(key) => <Dependents elementKey={key} />} />
}
