/** The UI door: parts that pages compose. */

export { headline, lead } from '../rules/headline.ts'
export { threadEnd } from '../rules/thread-end.ts'
export { BrokenThreads } from './broken-threads.tsx'
export { Dependents } from './dependents.tsx'
export { PlacePicker } from './place-picker.tsx'
export { RunningDispatchPart } from './running-dispatch.tsx'
export { useSentences } from './sentences.ts'
export { SeeThread } from './thread-link.tsx'
export { ThreadPart } from './thread-part.tsx'
export { TodayList } from './today-list.tsx'
export { useNameOf, useThread } from './use-thread.ts'
export { type Today, useToday } from './use-today.ts'
