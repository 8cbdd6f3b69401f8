/** The UI door: parts that pages compose. */
export { CALENDAR_VIEWS, type CalendarViewName } from './calendar/calendar-bar.tsx'
export { CalendarPart, type CalendarPlace } from './calendar/calendar-part.tsx'
export { PlanIndex, type PlanPlace } from './plan-index.tsx'
