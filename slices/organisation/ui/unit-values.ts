import type { UnitKind } from '../rules/words.ts'

/** Languages a unit may have a name in beside its own. */
export const OTHER_NAMES = ['nn', 'en', 'se'] as const

/** What the form of a unit holds: everything as text, empty where nothing is said. */
export type UnitValues = {
  name: string
  names: Record<string, string>
  shortName: string
  kind: UnitKind
  parentId: string
  region: string
  municipality: string
  email: string
  dutyPhone: string
  language: 'nb' | 'nn'
  verified: boolean
  note: string
  from: string
  reason: string
}

/** The values as the server takes them: what is empty is null, and a new unit has neither reason nor check. */
export function unitJson({ from, reason, verified, note, ...values }: UnitValues, isChange: boolean) {
  const orNull = (text: string) => text.trim() || null
  const names = Object.entries(values.names).map(([code, name]) => [code, name.trim()] as const)
  const json = {
    ...values,
    names: Object.fromEntries(names.filter(([, name]) => name)),
    shortName: values.shortName.trim() || undefined,
    parentId: orNull(values.parentId),
    region: orNull(values.region),
    municipality: orNull(values.municipality),
    email: orNull(values.email),
    dutyPhone: orNull(values.dutyPhone),
  }
  return isChange ? { ...json, verified, note: orNull(note), from, reason } : { ...json, validFrom: from }
}
