import type { Course } from '../course.ts'

export const ADVISER = 'Kommunikasjonsrådgiver'
export const LEADER = 'Fengselsleder'
export const ADMINISTRATOR = 'Administrator'

/** A page of the shell, who looks at it (null: nobody is signed in), and an address with something real behind it. */
export type Visit = { page: string; as: string | null; at: (course: Course) => string }

export const visit = (page: string, as: string | null, at: Visit['at'] = () => page): Visit => ({ page, as, at })
