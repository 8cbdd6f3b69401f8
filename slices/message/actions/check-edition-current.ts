import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { requireAnother } from '../../organisation/index.ts'
import { abilitiesOf } from '../rules/ability.ts'
import { lastApprovedAt } from '../store/approvals.ts'
import {
  type EditionWriters,
  editionsOf,
  editionWriters,
  markEditionChecked,
  markEditionFollows,
} from '../store/editions.ts'
import { changeMessage } from '../store/messages.ts'
import { changeTranslation, openTranslation } from '../store/translations.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'

type Read = { messageId: string; language: string; revision: number; sourceRevision: number }

/** Who wrote in each edition since the text was last approved. */
export const writersInTurn = async (db: Database, messageId: string): Promise<EditionWriters> =>
  editionWriters(db, messageId, await lastApprovedAt(db, messageId))

/**
 * A person says that this edition says the same as the source's revision that they have read. Of what they wrote themselves they can only
 * say that it follows the source: it may be shown to a leader then, and counts as checked when somebody who did not write it has said the
 * same. Throws `message.changed-meanwhile` when either text is newer than what was read, and `message.own-translation`: what somebody was
 * asked to translate and has delivered, another checks.
 */
export async function checkEditionCurrent(varde: Varde, caller: Caller, read: Read): Promise<void> {
  const { messageId, language, revision, sourceRevision } = read
  await varde.db.transaction().execute(async (trx) => {
    const { message, standing } = await takeUp(trx, varde, caller, messageId, 'settle-check')
    const editions = await editionsOf(trx, messageId)
    const edition = editions.find((each) => each.language === language)
    const source = editions.find((each) => each.language === message.source_language)
    if (!edition || language === message.source_language) throw new Failure('not-found', 'message.no-such-edition')
    if (edition.revision !== revision || source?.revision !== sourceRevision)
      throw new Failure('conflict', 'message.changed-meanwhile', { language, theirs: null })
    const delivered = await openTranslation(trx, messageId, language)
    if (delivered?.person_id === caller.id) throw new Failure('not-allowed', 'message.own-translation')
    const writers = (await writersInTurn(trx, messageId)).get(language) ?? []
    const isOwn = writers.includes(caller.id)
    if (!isOwn)
      await requireAnother(trx, varde.now(), {
        ...{ personId: caller.id, than: writers },
        inOwnRight: (own) => abilitiesOf(own, standing).includes('settle-check'),
      })
    if (isOwn) await markEditionFollows(trx, { messageId, language, sourceRevision })
    else await check(trx, varde, caller, read, delivered)
    await changeMessage(trx, messageId, { updated_at: varde.now() })
    const name = isOwn ? 'message.edition-follows' : 'message.edition-checked'
    await announce(trx, varde, caller, message, name, { language, revision, sourceRevision })
  })
}

async function check(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { messageId, language, revision, sourceRevision }: Read,
  delivered: Awaited<ReturnType<typeof openTranslation>>,
): Promise<void> {
  const now = varde.now()
  if (delivered?.state === 'delivered')
    await changeTranslation(trx, delivered.id, {
      ...{ state: 'checked', delivered_revision: sourceRevision, reason: null },
      ...{ moved_by: caller.id, moved_at: now },
    })
  await markEditionChecked(trx, { messageId, language, revision, sourceRevision, by: caller.id, now })
}
