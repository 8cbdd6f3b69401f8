import type { Course } from './course.ts'
import { CRISIS_COURSES } from './crisis-courses.ts'
import { MEASURE_COURSES } from './measure-courses.ts'
import { MESSAGE_COURSES } from './message-courses.ts'
import { ORGANISATION_COURSES } from './organisation-courses.ts'
import { PRESS_COURSES } from './press-courses.ts'
import { STRATEGY_COURSES } from './strategy-courses.ts'

export const COURSES: readonly Course[] = [
  ...MESSAGE_COURSES,
  ...PRESS_COURSES,
  ...MEASURE_COURSES,
  ...STRATEGY_COURSES,
  ...ORGANISATION_COURSES,
  ...CRISIS_COURSES,
]
