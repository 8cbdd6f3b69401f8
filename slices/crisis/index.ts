/** The door for other slices' server code and the public pages. */
export { type AnswerPage, answerPage, takeLinkAnswer } from './actions/answer-link.ts'
export { principlesWaitingFor } from './actions/answer-principles.ts'
export { askedOfOthers } from './actions/asked-of-others.ts'
export { confidentialCrisis } from './actions/confidential-crisis.ts'
export { crisisEffects } from './actions/effects.ts'
export { crisesErasedAhead } from './actions/erase-crises.ts'
export { groupPromise } from './actions/group-promise.ts'
export { holdWordsNear } from './actions/hold-words-near.ts'
export { importDemo } from './actions/import-demo.ts'
export { importPack } from './actions/import-pack.ts'
export { openCrisesFor } from './actions/open-crises-for.ts'
export { plansWaitingFor } from './actions/plans-waiting-for.ts'
export { promisesOfTexts, statusOfTexts, type TextPromise } from './actions/promises-of-texts.ts'
export { mentionsWantedSince, type PublicMention, takeMentions } from './actions/take-mentions.ts'
export { viewCrises } from './actions/view-crises.ts'
export { askedOnce } from './actions/yeses-asked.ts'
export { CAP_SPACE } from './rules/cap-shape.ts'
export { type CapFault, type CapReading, readCap } from './rules/read-cap.ts'
export { saidTime } from './rules/said-time.ts'
export { isEnd, type StatusLanguage, type StatusText, type StatusTexts, wordsIn } from './rules/status.ts'
export { courseVersion, type Next, type Run, statusCourse } from './rules/status-course.ts'
export { sentencesWith, takenBack } from './rules/taken-back.ts'
export { certaintyOf, writeCap } from './rules/write-cap.ts'
export { wrongPhrase } from './rules/wrong-words.ts'
export {
  type PublicStatus,
  type PublicStatusQuestion,
  type PublicUnsure,
  readPublicStatus as publicStatus,
  readPublicStatusQuestions as publicStatusQuestions,
  readPublicUnsure as publicUnsure,
  readStatusMark as statusMark,
} from './store/public-status.ts'
export { holdPush, notePushed, pushedFiles } from './store/pushed-files.ts'
