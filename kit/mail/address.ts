import { domainToASCII } from 'node:url'

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/

/**
 * The address as it goes into the envelope and the To header, or null when no mail server would take it: exactly one
 * address, no name, no line breaks, the domain in its ASCII form. Letters beyond ASCII before the @ need SMTPUTF8, which
 * few servers have, and count as undeliverable.
 */
export function mailAddress(text: string): string | null {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  if (at < 1 || local.length > 64 || !LOCAL.test(local)) return null
  const given = text.slice(at + 1)
  const domain = /[\s\p{Cc}]/u.test(given) ? '' : domainToASCII(given)
  if (domain === '' || domain.length > 189 || !domain.split('.').every((label) => LABEL.test(label))) return null
  return `${local}@${domain}`
}
