import { Setup } from '../../../../slices/strategy/ui/index.ts'

/** A strategy from nothing, a step at a time. */
export const SetupPage = () => <Setup />
