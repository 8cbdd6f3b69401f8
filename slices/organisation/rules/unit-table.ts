import type { Unit } from './unit.ts'
import { UNIT_KINDS, type UnitKind } from './words.ts'

/** The columns of the unit table in CSV, in the order we write them. */
export const UNIT_COLUMNS = [
  'id',
  'name',
  'kind',
  'parent',
  'region',
  'municipality',
  'shortName',
  'language',
  'email',
  'dutyPhone',
  'verified',
  'note',
] as const
export type UnitColumn = (typeof UNIT_COLUMNS)[number]

/** Other headings that mean the same, in small letters. */
const HEADINGS: Record<string, UnitColumn> = {
  navn: 'name',
  namn: 'name',
  enhet: 'name',
  type: 'kind',
  slag: 'kind',
  overordnet: 'parent',
  overordna: 'parent',
  'overordnet enhet': 'parent',
  kommune: 'municipality',
  kortnavn: 'shortName',
  'short name': 'shortName',
  short_name: 'shortName',
  språk: 'language',
  'e-post': 'email',
  epost: 'email',
  'e-mail': 'email',
  vakttelefon: 'dutyPhone',
  'duty phone': 'dutyPhone',
  duty_phone: 'dutyPhone',
  kontrollert: 'verified',
  status: 'verified',
  merknad: 'note',
}

export function columnOf(heading: string): UnitColumn | null {
  const plain = heading.trim().toLowerCase()
  return UNIT_COLUMNS.find((column) => column.toLowerCase() === plain) ?? HEADINGS[plain] ?? null
}

const KINDS: Record<string, UnitKind> = {
  departement: 'ministry',
  direktorat: 'directorate',
  academy: 'college',
  høgskole: 'college',
  fengsel: 'prison',
  'prison dept': 'prison-department',
  fengselsavdeling: 'prison-department',
  avdeling: 'prison-department',
  friomsorgskontor: 'probation',
  'combined unit': 'combined',
  'samlet enhet': 'combined',
  overgangsbolig: 'halfway-house',
  ungdomsenhet: 'youth-unit',
  'nd-senter': 'nd-centre',
}

/** The kind that a word means, in English or Norwegian, whatever stands in brackets after it. Null when unknown. */
export function kindOf(word: string): UnitKind | null {
  const plain = word.split('(', 1)[0]!.trim().toLowerCase()
  return UNIT_KINDS.find((kind) => kind === plain.replaceAll(' ', '-')) ?? KINDS[plain] ?? null
}

/** What the file writes for a unit, one cell a column. */
export function unitCells(unit: Unit, nameOf: (id: string) => string): Record<UnitColumn, string> {
  return {
    id: unit.id,
    name: unit.name,
    kind: unit.kind,
    parent: unit.parentId ? nameOf(unit.parentId) : '',
    region: unit.region ?? '',
    municipality: unit.municipality ?? '',
    shortName: unit.shortName,
    language: unit.language,
    email: unit.email ?? '',
    dutyPhone: unit.dutyPhone ?? '',
    verified: unit.verified ? 'true' : 'false',
    note: unit.note ?? '',
  }
}
