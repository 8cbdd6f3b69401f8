/** Units with fewer recipients than this are put together, so that nobody can be singled out by what the unit has read. */
export const SMALLEST_UNIT = 5
