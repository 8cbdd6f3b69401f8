import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Owner } from '../../duty/index.ts'
import { unitById } from '../../organisation/index.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import { peopleNamed } from '../store/inquiries.ts'
import { insertLetter } from '../store/letters.ts'
import { DESK_LETTER } from './desk-letter.ts'

export type Told = {
  inquiryId: string
  number: string
  dueAt: Date
  /** Why they hear of it. */
  reason: 'new' | 'half' | 'late' | 'over' | 'moved' | 'source'
}

/**
 * Puts an e-mail on its way to each: the person, or the unit's own address where only the desk is there. It holds number,
 * deadline and a link, never what was asked.
 */
export async function tellOwner(
  trx: Trx,
  varde: Varde,
  owners: Pick<Owner, 'personId' | 'unitId'>[],
  told: Told,
): Promise<void> {
  const people = await peopleNamed(
    trx,
    owners.map((owner) => owner.personId),
  )
  const sent = new Set<string>()
  for (const owner of owners) {
    const person = owner.personId === null ? null : people.get(owner.personId)
    const unit = person?.email ? null : await unitById(trx, owner.unitId)
    const address = person?.email ?? unit?.email ?? null
    if (!address || sent.has(address)) continue
    sent.add(address)
    const t = translator(person?.language ?? unit?.language ?? 'nb')
    const id = newId('let')
    const messageId = `<${id}@${new URL(varde.settings.baseUrl).hostname}>`
    const link = `${varde.settings.baseUrl}/presse/henvendelse/${told.inquiryId}`
    await insertLetter(trx, {
      id,
      inquiry_id: told.inquiryId,
      kind: 'warning',
      message_id: messageId,
      refers_to: [],
      address,
      name: person?.name ?? unit?.name ?? '',
      subject: t(`press:told.${told.reason}.subject`, { number: told.number }),
      text: t(`press:told.${told.reason}.text`, { number: told.number, due: told.dueAt, link }),
      at: varde.now(),
      state: 'waiting',
      note: null,
    })
    await enqueueLetters(trx, DESK_LETTER, [{ subject: id, channel: 'email', messageId }], {
      lane: 'crisis',
      now: varde.now(),
    })
  }
}
