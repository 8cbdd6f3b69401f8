/** The door for apps and benches; no slice imports trace. */
export { chainEvents } from './actions/chain-events.ts'
export { exportLog } from './actions/export-log.ts'
export { keepShown } from './actions/keep-shown.ts'
export { makeCheckpoint } from './actions/make-checkpoint.ts'
export { proveEvents } from './actions/prove-events.ts'
export { type Verification, verifyLog } from './actions/verify-log.ts'
export { readCheckpointFile, readCheckpointFiles as keptCheckpoints } from './clients/checkpoint-files.ts'
export type { ShownPage, ShownPlace } from './rules/shown.ts'
