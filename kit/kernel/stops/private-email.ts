import type { CheckedText } from './checked-text.ts'
import type { Remark } from './finding.ts'

const ADDRESS = /(?<![\p{L}\d._+-])([\p{L}\d._+-]+)@((?:[\p{L}\d-]+\.)+[\p{L}]{2,})(?![\p{L}\d])/giu
/** Providers of private mailboxes that are common in Norway. */
const PRIVATE = new Set(
  'gmail.com googlemail.com hotmail.com hotmail.no outlook.com live.com live.no msn.com yahoo.com yahoo.no icloud.com me.com mac.com online.no broadpark.no getmail.no lyse.net altibox.no c2i.net frisurf.no start.no protonmail.com proton.me pm.me tutanota.com fastmail.com mail.com gmx.com gmx.de aol.com wp.pl o2.pl mail.ru yandex.ru'.split(
    ' ',
  ),
)
const ROLE =
  /^(?:post|postmottak|info|presse|press|media|kontakt|contact|firma|kundeservice|support|hjelp|resepsjon|redaksjon|tips|no-?reply|kommunikasjon|personvern(?:ombud)?|administrasjon|ledelse|vakt|pressevakt)/i

/** Addresses of people: at a private provider, or with a person's name before the @ and not the agency's own. */
export function privateEmails({ block, text, known }: CheckedText): Remark[] {
  const own = (known.emails ?? []).map((each) => each.toLowerCase())
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const [address, local = '', domain = ''] = match
    const lower = address.toLowerCase()
    if (own.some((each) => (each.startsWith('@') ? lower.endsWith(each) : lower === each))) return []
    const isPrivate = PRIVATE.has(domain.toLowerCase())
    if (!isPrivate && (ROLE.test(local) || !/^\p{L}{2,}[._]\p{L}{2,}/u.test(local))) return []
    const params = { ground: 'fvl-13', kind: isPrivate ? 'private-provider' : 'person-name' }
    const start = match.index
    return [{ check: 'private-email', severity: 'stop' as const, block, start, end: start + address.length, params }]
  })
}
