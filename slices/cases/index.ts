/** The door for other slices' server code. */
export { type AlertContent, alertContent } from './actions/alert-content.ts'
export { importAnalysis } from './actions/import-analysis.ts'
export { analysisOf, isAnalysed } from './actions/is-analysed.ts'
export { listCases } from './actions/list-cases.ts'
export type { SubjectDoor, SubjectStanding } from './actions/subject-door.ts'
export { type CaseToAccept, type CaseToAssess, casesWaitingFor } from './actions/waiting-for.ts'
export { BREADTHS, type Subject, type SubjectKind } from './rules/analysis.ts'
export { caseById, listOpenCases, type PublicCase } from './store/public-reads.ts'
