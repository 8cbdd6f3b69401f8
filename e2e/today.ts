import { localTimeOf } from '../kit/kernel/local-time.ts'

/** The day it is where the agency is: the machine's own may still be the one before. */
export const today = (): string => localTimeOf(new Date()).slice(0, 10)
