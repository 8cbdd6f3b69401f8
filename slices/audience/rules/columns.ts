/** What a column of a contact list can hold. */
export const IMPORT_FIELDS = [
  'name',
  'kind',
  'title',
  'email',
  'sms',
  'webhook',
  'preferred',
  'language',
  'unit',
  'region',
  'groups',
  'basis',
  'evidence',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Field → position of its column, from 0. */
export type Mapping = Partial<Record<ImportField, number>>

/** Headers we know, bokmål, nynorsk and English, in plain letters. */
const KNOWN: Record<ImportField, string[]> = {
  name: [
    'navn',
    'namn',
    'name',
    'fullt navn',
    'fullt namn',
    'full name',
    'kontakt',
    'contact',
    'organisasjon',
    'organization',
    'organisation',
    'redaksjon',
    'virksomhet',
    'verksemd',
  ],
  kind: ['type', 'slag', 'kind', 'kontakttype', 'contact type'],
  title: ['tittel', 'title', 'stilling', 'rolle', 'role', 'position', 'job title'],
  email: [
    'e-post',
    'epost',
    'email',
    'e-mail',
    'mail',
    'e-postadresse',
    'epostadresse',
    'email address',
    'e-mail address',
  ],
  sms: [
    'mobil',
    'mobile',
    'sms',
    'telefon',
    'phone',
    'tlf',
    'mobilnummer',
    'mobiltelefon',
    'mobile phone',
    'telefonnummer',
    'phone number',
    'mobile number',
  ],
  webhook: ['webhook', 'url', 'endepunkt', 'endpoint'],
  preferred: ['foretrukket kanal', 'føretrekt kanal', 'preferred channel', 'kanal', 'channel', 'preferred'],
  language: ['språk', 'spraak', 'sprak', 'language', 'målform', 'maalform'],
  unit: ['enhet', 'eining', 'unit', 'fengsel', 'prison', 'kontor', 'office'],
  region: ['region'],
  groups: ['gruppe', 'grupper', 'group', 'groups', 'interessentgruppe', 'stakeholder group', 'kategori', 'category'],
  basis: ['rettslig grunnlag', 'rettsleg grunnlag', 'grunnlag', 'legal basis', 'behandlingsgrunnlag', 'basis'],
  evidence: ['dokumentasjon', 'bevis', 'evidence', 'prov', 'samtykke', 'consent'],
}

/** Columns that must not come in at all: a register of identity numbers has no place here. */
const REFUSED = [
  'fødselsnummer',
  'fodselsnummer',
  'fnr',
  'personnummer',
  'd-nummer',
  'identity number',
  'national id',
  'ssn',
  'innsattnummer',
  'innsett',
  'innsatt',
  'inmate',
  'pårørende til',
  'pårørande til',
  'relative of',
]

/** The columns as we understand their headers: first exact words, then headers that begin with one of them. */
export function proposeMapping(headers: string[]): Mapping {
  const plain = headers.map(plainHeader)
  const mapping: Mapping = {}
  const taken = new Set(plain.flatMap((header, i) => (isRefusedHeader(header) ? [i] : [])))
  for (const fits of [(h: string, w: string) => h === w, (h: string, w: string) => h.startsWith(`${w} `)])
    for (const field of IMPORT_FIELDS) {
      if (mapping[field] !== undefined) continue
      const at = plain.findIndex((header, i) => !taken.has(i) && KNOWN[field].some((word) => fits(header, word)))
      if (at < 0) continue
      mapping[field] = at
      taken.add(at)
    }
  return mapping
}

export const isRefusedHeader = (header: string): boolean =>
  REFUSED.some((word) => plainHeader(header) === word || plainHeader(header).startsWith(`${word} `))

const plainHeader = (header: string) =>
  header
    .toLowerCase()
    .replaceAll(/[_*:.]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
