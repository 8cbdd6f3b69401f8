import type { UnitKind } from './words.ts'

/** A unit as other slices and the interface see it. Dates are YYYY-MM-DD; `validTo` is the first day it is gone. */
export type Unit = {
  id: string
  parentId: string | null
  kind: UnitKind
  name: string
  names: Record<string, string>
  shortName: string
  region: string | null
  municipality: string | null
  dutyPhone: string | null
  email: string | null
  language: 'nb' | 'nn'
  validFrom: string
  validTo: string | null
  verified: boolean
  source: string | null
  note: string | null
}

/** The unit's name in a language, in Norwegian where it has none. */
export function unitName(unit: Pick<Unit, 'name' | 'names'>, language: string): string {
  return unit.names[language] || unit.name
}
