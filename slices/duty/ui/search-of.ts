import type { RotaDuty } from './duty-data.ts'

/** The duty in the address; the press, which is asked for most, needs no word. */
export const searchOf = (duty: RotaDuty) => (duty === 'press-contact' ? {} : { vakt: duty })
