import type { ImportField, Mapping } from './columns.ts'
import type { LegalBasis } from './legal-basis.ts'

export type RowFault = { field: ImportField | 'row'; code: ImportFaultCode }
export const IMPORT_FAULTS = [
  'name-missing',
  'kind-unknown',
  'address-missing',
  'email-wrong',
  'sms-wrong',
  'webhook-wrong',
  'channel-unknown',
  'language-wrong',
  'unit-unknown',
  'group-unknown',
  'group-missing',
  'basis-unknown',
  'evidence-missing',
  'identity-number',
  'too-long',
  'twice-in-file',
  'suppressed',
] as const
export type ImportFaultCode = (typeof IMPORT_FAULTS)[number]

export type ImportedContact = {
  kind: 'person' | 'organisation'
  name: string
  title: string | null
  email: string | null
  sms: string | null
  webhook: string | null
  preferred: 'email' | 'sms' | 'webhook' | null
  language: string
  unitId: string | null
  region: string | null
  groupKeys: string[]
  basis: LegalBasis
  evidence: string
}

/** What holds for rows that do not say otherwise, and the words that cells may use. Keys in lower case. */
export type ImportGround = {
  mapping: Mapping
  groupKeys: string[]
  language: string
  basis: ImportedContact['basis']
  evidence: string
  units: Record<string, string>
  groups: Record<string, string>
}

const KINDS: Record<string, ImportedContact['kind']> = {
  person: 'person',
  organisasjon: 'organisation',
  organisation: 'organisation',
  organization: 'organisation',
  virksomhet: 'organisation',
  verksemd: 'organisation',
}
const CHANNELS: Record<string, 'email' | 'sms' | 'webhook'> = {
  email: 'email',
  'e-mail': 'email',
  'e-post': 'email',
  epost: 'email',
  sms: 'sms',
  mobil: 'sms',
  mobile: 'sms',
  webhook: 'webhook',
}
const LANGUAGE_WORDS: Record<string, string> = {
  bokmål: 'nb',
  norsk: 'nb',
  no: 'nb',
  nynorsk: 'nn',
  engelsk: 'en',
  english: 'en',
  polsk: 'pl',
  arabisk: 'ar',
  litauisk: 'lt',
  rumensk: 'ro',
  russisk: 'ru',
  spansk: 'es',
  fransk: 'fr',
  albansk: 'sq',
  samisk: 'se',
}
const BASES: Record<string, ImportedContact['basis']> = {
  duty: 'duty',
  plikt: 'duty',
  subscription: 'subscription',
  abonnement: 'subscription',
  'public-task': 'public-task',
  'public task': 'public-task',
  'offentlig oppgave': 'public-task',
  'offentleg oppgåve': 'public-task',
}
const LONGEST = 300

/** Reads one row. Either a contact, or every fault of the row, so that one look is enough to put it right. */
export function readRow(cells: string[], ground: ImportGround): { contact: ImportedContact } | { faults: RowFault[] } {
  const faults: RowFault[] = []
  const cell = (field: ImportField) => plainCell(cells[ground.mapping[field] ?? -1] ?? '')
  const refuse = (field: RowFault['field'], code: ImportFaultCode) => void faults.push({ field, code })
  const word = <T>(field: ImportField, table: Record<string, T>, code: ImportFaultCode, otherwise: T): T => {
    const text = cell(field).toLowerCase()
    if (text === '') return otherwise
    if (!Object.hasOwn(table, text)) refuse(field, code)
    return table[text] ?? otherwise
  }
  const name = cell('name')
  if (name === '') refuse('name', 'name-missing')
  const email = addressOf(cell('email'), cleanEmail, () => refuse('email', 'email-wrong'))
  const sms = addressOf(cell('sms'), cleanMobile, () => refuse('sms', 'sms-wrong'))
  const webhook = addressOf(cell('webhook'), cleanWebhook, () => refuse('webhook', 'webhook-wrong'))
  if (!email && !sms && !webhook && faults.every(({ field }) => field === 'name')) refuse('row', 'address-missing')
  const preferred = word('preferred', CHANNELS, 'channel-unknown', null)
  const language = languageOf(cell('language'), ground.language)
  if (!language) refuse('language', 'language-wrong')
  const unitId = word('unit', ground.units, 'unit-unknown', null)
  const groupKeys = groupsOf(cell('groups'), ground, () => refuse('groups', 'group-unknown'))
  if (groupKeys.length === 0 && cell('groups') === '') refuse('groups', 'group-missing')
  const basis = word('basis', BASES, 'basis-unknown', ground.basis)
  const evidence = cell('evidence') || ground.evidence
  if (basis === 'subscription' && evidence === '') refuse('evidence', 'evidence-missing')
  const kind = word('kind', KINDS, 'kind-unknown', 'organisation')
  const read = (Object.keys(ground.mapping) as ImportField[]).map((field) => ({ field, text: cell(field) }))
  for (const { field, text } of read) {
    if (text.length > LONGEST) refuse(field, 'too-long')
    if (field !== 'sms' && /(^|\D)\d{6}\s?\d{5}(\D|$)/.test(text)) refuse(field, 'identity-number')
  }
  if (faults.length > 0) return { faults }
  const contact: ImportedContact = {
    kind,
    name,
    title: cell('title') || null,
    email,
    sms,
    webhook,
    preferred: usable(preferred, { email, sms, webhook }),
    language: language!,
    unitId,
    region: cell('region').toLowerCase() || null,
    groupKeys,
    basis,
    evidence,
  }
  return { contact }
}

/** An apostrophe that an export put before a would-be formula is not part of the text. */
const plainCell = (text: string) => text.trim().replace(/^'(?=[=+\-@])/, '')

const usable = (channel: 'email' | 'sms' | 'webhook' | null, has: Record<string, string | null>) =>
  channel && has[channel] ? channel : null

function addressOf(text: string, clean: (text: string) => string | null, wrong: () => void): string | null {
  if (text === '') return null
  const address = clean(text)
  if (!address) wrong()
  return address
}

/** `name@domain` with the domain in lower case, or null. */
export function cleanEmail(text: string): string | null {
  const match = /^([^\s@<>(),;:"]{1,64})@((?:[a-z0-9æøå](?:[a-z0-9æøå-]*[a-z0-9æøå])?\.)+[a-z]{2,})$/i.exec(text.trim())
  return match && !match[1]!.includes('..') ? `${match[1]}@${match[2]!.toLowerCase()}` : null
}

/** Number in international form (`+4790000000`); eight digits are taken as Norwegian. Null when it is no number. */
export function cleanMobile(text: string): string | null {
  const digits = text.replaceAll(/[\s().-]/g, '').replace(/^00/, '+')
  if (/^\d{8}$/.test(digits)) return `+47${digits}`
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null
}

export function cleanWebhook(text: string): string | null {
  return /^https:\/\/[^\s/]+\.[^\s]+$/i.test(text) ? text : null
}

function languageOf(text: string, otherwise: string): string | null {
  const word = text.toLowerCase()
  if (word === '') return otherwise
  const known = LANGUAGE_WORDS[word] ?? word
  return /^[a-z]{2,3}$/.test(known) ? known : null
}

function groupsOf(text: string, ground: ImportGround, unknown: () => void): string[] {
  const keys = new Set(ground.groupKeys)
  for (const word of text.split(/[,;|]/).map((part) => part.trim().toLowerCase())) {
    if (word === '') continue
    const key = ground.groups[word]
    if (key) keys.add(key)
    else unknown()
  }
  return [...keys]
}
