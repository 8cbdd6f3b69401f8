/** The door for other slices' server code. */
export { analysedInitiative } from './actions/analysed-initiative.ts'
export { exportOwnPlan } from './actions/export-own-plan.ts'
export { importPack } from './actions/import-pack.ts'
export { noticeContent } from './actions/notify-person.ts'
export { type PlanPack, planPackFile } from './actions/read-pack.ts'
export { planWaitingFor } from './actions/waiting-for.ts'
export { mayRead as mayReadInitiative } from './rules/ability.ts'
export { initiativeById, initiativesForMessage, itemsPointingAt, type PublicInitiative } from './store/public-reads.ts'
