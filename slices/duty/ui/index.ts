/** The UI door: parts that pages compose. */

export { ROTA_DUTIES } from '../rules/words.ts'
export { DutyChain } from './duty-chain.tsx'
export { DutyChoice } from './duty-choice.tsx'
export {
  type AllDuty,
  type DutyView,
  type HoursPart,
  type RotaDuty,
  useAllDuty,
  useAnswers,
  useDuty,
  useDutyAct,
  useStaffed,
} from './duty-data.ts'
export { DutyGaps, UnitGaps } from './duty-gaps.tsx'
export { DutyTable } from './duty-table.tsx'
export { DutyWeekPart } from './duty-week-part.tsx'
export { localText, momentOf } from './local-moment.ts'
export { RotaPart } from './rota-part.tsx'
export { searchOf } from './search-of.ts'
export { UnconfirmedTurns } from './unconfirmed-turns.tsx'
export { useDutyWords } from './use-duty-words.ts'
export { WeekdayBoxes } from './weekday-boxes.tsx'
export { WhoAnswers } from './who-answers.tsx'
