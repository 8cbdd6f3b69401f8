/** The door for other slices' server code and the public pages. */
export { type AnswerPage, answerPage } from './actions/answer-page.ts'
export { measureEffects } from './actions/effects.ts'
export { importPack } from './actions/import-pack.ts'
export { importDemoSurveys } from './actions/import-surveys.ts'
export { measureWaitingFor } from './actions/measure-waiting-for.ts'
export { readOpenSeries } from './actions/open-series.ts'
export {
  type OpenReport,
  type OpenReportLine,
  readOpenReport,
  readOpenReports,
  readOpenVersion,
} from './actions/report/open-report.ts'
export { printVersion, sheetsOfVersion } from './actions/report/print-report.ts'
export { drawChart } from './actions/report/report-speech.ts'
export { reportsWaitingFor } from './actions/report/reports-waiting-for.ts'
export { takeSurveyAnswer } from './actions/take-survey-answer.ts'
export { workbook } from './clients/workbook.ts'
export { openCatalogue, openPath } from './rules/open-catalogue.ts'
export { openCsvMetadata } from './rules/open-csv-metadata.ts'
export { type OpenSeries, openCsv } from './rules/open-series.ts'
export type { LaidBlock, LaidCell, LaidPart } from './rules/report/laid-part.ts'
export type { PrintedVersion } from './rules/report/report-sheets.ts'
export { type Answers, answerFaults, isAsked } from './rules/survey/answer.ts'
export { type FrameWords, frameWords } from './rules/survey/frame-words/frame-words.ts'
export {
  LONGEST_ANSWER,
  type Question,
  type Questionnaire,
  textIn,
} from './rules/survey/questionnaire.ts'
export { pageBeside, pagesOf } from './rules/survey/steps.ts'
export { readOpenMark as openMark } from './store/open-mark.ts'
