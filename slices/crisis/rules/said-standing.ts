/** How what left stands when the report is made: on facts that have changed since, put right, taken back, or set aside and gone all the same. */
export const SAID_STANDINGS = ['stands', 'changed', 'corrected', 'withdrawn', 'dropped'] as const
export type SaidStanding = (typeof SAID_STANDINGS)[number]
