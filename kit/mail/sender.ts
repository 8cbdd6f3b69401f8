import { readFileSync } from 'node:fs'
import { Failure } from '../kernel/failure.ts'
import type { Varde } from '../settings/varde.ts'
import type { DkimKey } from './sign.ts'

export function agencyOf(varde: Varde): string {
  return varde.settings.agencyName
}

/** Sender of e-mail, as `Name <address>` or an address. In demo mode it is an address that cannot exist. */
export function senderOf(varde: Varde): string {
  if (varde.settings.mailFrom) return varde.settings.mailFrom
  if (varde.mode === 'demo') return `${agencyOf(varde)} (demo) <varsel@kriminalomsorgen.example>`
  throw new Failure('unavailable', 'dispatch.no-sender')
}

/** The address alone of `Name <address>`, as the envelope has it. */
export function envelopeAddress(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from
}

/** Null where the relay signs for the domain. */
export function dkimKey(varde: Varde): DkimKey | null {
  const { dkim } = varde.settings
  return dkim && { domain: dkim.domain, selector: dkim.selector, privateKey: readFileSync(dkim.keyFile, 'utf8') }
}
