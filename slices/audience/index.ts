/** The door for other slices' server code. */
export { type AudiencePack, importPack, readAudiencePack } from './actions/import-pack.ts'
export { isChosen, type SegmentDefinition, tidySegment } from './rules/segment.ts'
export { countSegment, kindsOfGroups, markUsed, recipientFilter, type SegmentCount } from './store/recipients.ts'
