/** The door of the press slice: the press room reads what is released, by the database's clock; the desk its lines. */

export { askAccreditation, viewAccreditation, withdrawAccreditation } from './actions/accreditation-form.ts'
export { pressEffects } from './actions/effects.ts'
export { findInquiries } from './actions/find-inquiries.ts'
export { askToFollow, confirmFollowing, endFollowing, type FollowForm } from './actions/follow-news.ts'
export { newFormToken } from './actions/form-token.ts'
export { importDemo } from './actions/import-demo.ts'
export { importDemoDuty } from './actions/import-demo-duty.ts'
export { importDemoProactive } from './actions/import-demo-proactive.ts'
export { importPack } from './actions/import-pack.ts'
export { listReleases } from './actions/list-releases.ts'
export { pressWaitingFor } from './actions/press-waiting-for.ts'
export { inquiryReceipt, takeWebInquiry } from './actions/take-web-inquiry.ts'
export { findLines } from './actions/view-lines.ts'
export { viewAllProactive } from './actions/view-proactive.ts'
export {
  type AccreditationField,
  type AccreditationForm,
  LONGEST_ACCREDITATION,
} from './rules/accreditation.ts'
export { LONGEST_WORDS, NEWS_KINDS } from './rules/follower.ts'
export { countsAs } from './rules/language-share.ts'
export { occasionLanguage, occasionNote, takesRequests } from './rules/occasion.ts'
export { pictureFile } from './rules/picture.ts'
export {
  directionOf,
  editionFor,
  homeOf,
  languagesOf,
  type Release,
  type ReleaseEdition,
  summaryOf,
} from './rules/release.ts'
export { keyOf, parseSlug, slugOf } from './rules/slug.ts'
export { LONGEST, type WebForm, type WebFormFault, type WebFormField } from './rules/web-form.ts'
export {
  type Answering,
  readAnsweringFor as answeringFor,
  readAnsweringNow as answeringNow,
} from './store/answering.ts'
export { hasDutyNumber, readPublicHours as telephoneHours } from './store/duty.ts'
export { type PublicFact, readFacts as publicFacts } from './store/facts.ts'
export { readRegions as newsRegions } from './store/followers.ts'
export {
  type PublicOccasion,
  readNewOccasions as newOccasions,
  readOccasion as occasionById,
  readOccasions as publicOccasions,
} from './store/occasions.ts'
export {
  type PublicPicture,
  readPictureBytes as pictureBytes,
  readPictures as publicPictures,
} from './store/pictures.ts'
export { type PublicQuestion, readPublicQuestions as publicQuestions } from './store/public-questions.ts'
export { listOutlets } from './store/registers.ts'
export {
  type ReleaseFilter,
  type ReleasePage,
  readCorrected as correctedRelease,
  readRelease as releaseById,
  readStandingReleases as standingReleases,
} from './store/releases.ts'
export {
  type Contact,
  readAgencyContact as agencyContact,
  readContact as contactFor,
  readLatestChange as latestChange,
  readReleaseKeys as releaseKeys,
  readShelves as shelves,
  type Shelves,
} from './store/shelf.ts'
