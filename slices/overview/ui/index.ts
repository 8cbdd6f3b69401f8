/** The UI door: parts that pages compose. */

export { headline, lead } from '../rules/headline.ts'
export { RunningDispatchPart } from './running-dispatch.tsx'
export { useSentences } from './sentences.ts'
export { TodayList } from './today-list.tsx'
export { type Today, useToday } from './use-today.ts'
