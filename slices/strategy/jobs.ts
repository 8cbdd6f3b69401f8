import type { SliceWork } from '../../kit/jobs/work.ts'

/** Nothing runs by itself: an edition comes into force by its date, which every read asks the calendar about. */
export const strategyWork: SliceWork = {}
