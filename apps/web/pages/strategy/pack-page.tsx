import { PackImport } from '../../../../slices/strategy/ui/index.ts'

/** Takes a strategy pack in as a draft, after its faults and its changes have been seen. */
export const PackPage = () => <PackImport />
