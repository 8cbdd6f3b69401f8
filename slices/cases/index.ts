/** The door for other slices' server code. */
export { analysisOf, isAnalysed } from './actions/is-analysed.ts'
export type { SubjectDoor, SubjectStanding } from './actions/subject-door.ts'
export type { Subject, SubjectKind } from './rules/analysis.ts'
