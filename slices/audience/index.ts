/** The door for other slices' server code. */
export { confirmRegistration } from './actions/confirm-registration.ts'
export { endRegistration } from './actions/end-registration.ts'
export { exportContact } from './actions/export-contact.ts'
export { type AudiencePack, importPack, readAudiencePack } from './actions/import-pack.ts'
export { mapImport } from './actions/map-import.ts'
export { type GroupPreview, previewGroups } from './actions/preview-groups.ts'
export { type Registration, registerRelative } from './actions/register-relative.ts'
export { type RegistrationLink, registrationLink } from './actions/registration-link.ts'
export { registrationToken } from './actions/registration-token.ts'
export { runImport } from './actions/run-import.ts'
export { seesUnionOffice } from './actions/see-contact.ts'
export { startImport } from './actions/start-import.ts'
export { unsubscribeContact } from './actions/suppress-contact.ts'
export { takeImportStep } from './actions/take-import-step.ts'
export { isAddressOf } from './rules/contact.ts'
export {
  isChosen,
  type SegmentDefinition,
  singlesOutRepresentatives,
  singlesOutUnionOffice,
  tidySegment,
} from './rules/segment.ts'
export type { SegmentCount } from './rules/small-counts.ts'
export { contactWriters } from './store/contacts.ts'
export { countSegment, kindsOfGroups, markUsed, namesOfGroups, recipientFilter } from './store/recipients.ts'
export { relativeTopics } from './store/relative-topics.ts'
