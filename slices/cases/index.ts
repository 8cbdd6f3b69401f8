/** The door for other slices' server code. */
export { importAnalysis } from './actions/import-analysis.ts'
export { analysisOf, isAnalysed } from './actions/is-analysed.ts'
export type { SubjectDoor, SubjectStanding } from './actions/subject-door.ts'
export { BREADTHS, type Subject, type SubjectKind } from './rules/analysis.ts'
