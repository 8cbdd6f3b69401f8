/** The UI door: parts that pages compose. */

export { hasCourse } from '../rules/mark.ts'
export { Course } from './course.tsx'
export { Latest } from './latest.tsx'
export {
  EVERYTHING,
  type LogChoice,
  type LogLine,
  type Timeline,
  useLog,
  useLogState,
  useTimeline,
} from './log-data.ts'
export { LogFilter } from './log-filter.tsx'
export { LogHead } from './log-head.tsx'
export { Proof } from './proof.tsx'
export { RedactDialog } from './redact-dialog.tsx'
export { type ShownSearch, useShown, useVersions } from './shown-data.ts'
export { ShownFilter } from './shown-filter.tsx'
export { ShownList, ShownVersions } from './shown-list.tsx'
