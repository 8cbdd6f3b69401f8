/** How long a session by an emergency code lives: a night, no longer. */
export const EMERGENCY_HOURS = 4
/** So many codes a person has on a sheet. */
export const CODES_EACH = 3
/** So many codes somebody keeps for when the key is lost. */
export const RECOVERY_CODES = 8
/** A sheet is printed anew at least once a year. */
export const SHEET_DAYS = 365

/** A code that works no more is kept so long, so that whoever prints the next sheet sees what was used. */
export const SPENT_DAYS = 30

/** Letters and digits that nobody mistakes for each other on paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/** A code of 80 random bits, in groups of four: `7K2M-…`. `random` are at least sixteen bytes from a good source. */
export function codeFrom(random: Uint8Array): string {
  const letters = [...random.slice(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** What was typed, as it stands on the sheet: capitals, without spaces and hyphens; O, I and L as they were meant. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

export const isCode = (plain: string): boolean => plain.length === LENGTH
