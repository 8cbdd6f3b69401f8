/** The door for other slices' server code. */
export { type AudiencePack, importPack, readAudiencePack } from './actions/import-pack.ts'
export { mapImport } from './actions/map-import.ts'
export { runImport } from './actions/run-import.ts'
export { startImport } from './actions/start-import.ts'
export { takeImportStep } from './actions/take-import-step.ts'
export { isChosen, type SegmentDefinition, tidySegment } from './rules/segment.ts'
export { countSegment, kindsOfGroups, markUsed, recipientFilter, type SegmentCount } from './store/recipients.ts'
