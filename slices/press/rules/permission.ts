import type { Filmed } from './kind-details.ts'

/** What a permission to film or to interview stands on. Nothing in it says who the person in custody is. */
export type Permission = {
  place: string
  conditions: string
  /** The inmate's own consent, in writing, is kept in the agency's archive. */
  consentOnRecord: boolean
  /** Where: a case number of the archive. */
  consentReference: string
  /** Consent was taken back, or the permission was. */
  withdrawnAt?: string
  withdrawnReason?: string
}

/** Why permission to film or interview cannot be given; null when it can. What is not said to be place or staff needs consent. */
export function permissionFault(permission: Permission | null, filmed?: Filmed): 'no-place' | 'no-consent' | null {
  if (!permission?.place.trim()) return 'no-place'
  if (filmed === 'place' || filmed === 'staff') return null
  return permission.consentOnRecord && permission.consentReference.trim() ? null : 'no-consent'
}
