/** The UI door: parts that pages compose. */
export { DutyOverview } from './duty-overview.tsx'
export { DutyUnit } from './duty-unit.tsx'
export { PressIndex } from './press-index.tsx'
