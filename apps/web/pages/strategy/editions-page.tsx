import { Editions } from '../../../../slices/strategy/ui/index.ts'

/** The editions of the strategy: which holds, what the draft changes, and the decision on it. */
export function EditionsPage() {
  return <Editions />
}
