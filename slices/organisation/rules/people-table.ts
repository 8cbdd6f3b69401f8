import type { Language } from '../../../kit/kernel/caller.ts'

/** The columns of a file of staff, by the names we write. `firstName` and `lastName` together are a name. */
export const PERSON_FILE_COLUMNS = [
  'id',
  'name',
  'firstName',
  'lastName',
  'email',
  'unit',
  'title',
  'mobile',
  'language',
] as const
export type PersonFileColumn = (typeof PERSON_FILE_COLUMNS)[number]

/** Other headings that mean the same, in small letters, as the systems of personnel write them. */
const HEADINGS: Record<string, PersonFileColumn> = {
  navn: 'name',
  namn: 'name',
  'full name': 'name',
  fornavn: 'firstName',
  førenamn: 'firstName',
  'first name': 'firstName',
  etternavn: 'lastName',
  etternamn: 'lastName',
  'last name': 'lastName',
  'e-post': 'email',
  epost: 'email',
  'e-postadresse': 'email',
  'e-mail': 'email',
  enhet: 'unit',
  eining: 'unit',
  enhetsnavn: 'unit',
  arbeidssted: 'unit',
  arbeidsstad: 'unit',
  stilling: 'title',
  stillingstittel: 'title',
  tittel: 'title',
  mobil: 'mobile',
  mobiltelefon: 'mobile',
  mobilnummer: 'mobile',
  språk: 'language',
  målform: 'language',
}

export function personColumnOf(heading: string): PersonFileColumn | null {
  const plain = heading.trim().toLowerCase()
  return PERSON_FILE_COLUMNS.find((column) => column.toLowerCase() === plain) ?? HEADINGS[plain] ?? null
}

const LANGUAGES: Record<string, Language> = {
  nb: 'nb',
  bokmål: 'nb',
  nn: 'nn',
  nynorsk: 'nn',
  en: 'en',
  engelsk: 'en',
  english: 'en',
}

/** The language that a cell means; null when it is none of the three. */
export const languageOf = (cell: string): Language | null => LANGUAGES[cell.trim().toLowerCase()] ?? null

/** A number as E.164: «912 34 567» and «0047 91234567» are Norwegian. Null when it is no number. */
export function mobileOf(cell: string): string | null {
  const plain = cell.replaceAll(/[\s().-]/g, '').replace(/^00/, '+')
  if (/^[2-9]\d{7}$/.test(plain)) return `+47${plain}`
  return /^\+[1-9]\d{5,14}$/.test(plain) ? plain : null
}

/** However they are written. */
export const isSameNumber = (one: string | null | undefined, other: string | null | undefined) =>
  Boolean(one && other && (mobileOf(one) ?? one) === (mobileOf(other) ?? other))
