/** The day it is in Norway, as 2027-03-01. */
export const todayInNorway = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' })
