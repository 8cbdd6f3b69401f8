import { dayPart, localTimeOf } from '../../../kit/kernel/local-time.ts'

/** Today in Norway, YYYY-MM-DD. */
export const todayInNorway = (): string => dayPart(localTimeOf(new Date()))
