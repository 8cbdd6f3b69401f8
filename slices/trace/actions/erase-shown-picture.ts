import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { withoutPicture } from '../rules/without-picture.ts'
import { bodiesSaying, bodyStartingWith, replaceErased } from '../store/shown.ts'

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

/**
 * Somebody took back that they may be known in a picture (decision 36): it goes from every page that is kept, with its caption. The rest
 * of the page stands, and so does its fingerprint.
 */
export async function eraseShownPicture(trx: Trx, event: BusEvent): Promise<void> {
  if (event.content.consentEnded !== true) return
  for (const { fingerprint, language } of await bodiesSaying(trx)) {
    const packed = await bodyStartingWith(trx, fingerprint)
    if (!packed) continue
    const t = translator(LANGUAGES.find((one) => one === language) ?? 'nb')
    const left = withoutPicture((await unpack(packed)).toString(), event.subject, t('trace:shown.erased'))
    if (left !== null) await replaceErased(trx, fingerprint, { packed: await pack(left), at: event.at })
  }
}
