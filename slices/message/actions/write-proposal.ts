import type { Trx } from '../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { followLevel } from '../../confidentiality/index.ts'
import { askingObstacles } from '../rules/approval.ts'
import type { Block } from '../rules/body.ts'
import { findCorrectionOf, findMessage, insertMessage, type MessageRow } from '../store/messages.ts'
import { announce } from './announce.ts'
import { refuseStopped } from './refuse-stopped.ts'
import { weighMatter } from './weigh-matter.ts'
import { writeText } from './write-text.ts'

export type Proposal = {
  unitId: string
  mode: Mode
  audienceKinds: string[]
  /** Every edition says the same; the first one is the source. */
  editions: { language: string; title: string; body: Block[] }[]
  /** What is asked of those who get it, by language. */
  question?: Record<string, string> | null
  /** Whoever answers for it has weighed what may give security away: that alone does not stop it. */
  isSecurityWeighed?: boolean
  /** The message that this one puts right, or null. */
  correctsId: string | null
  /** Corrections of it that the room has ended, and that those who have them keep. */
  ended?: readonly string[]
  /** The message that this one says the same as, in more languages: it stands and falls with that. */
  editionOf?: string
  /** The crisis room that holds it from now on: nothing is done with it anywhere else. */
  heldBy?: string
}

/** Writes the message of a proposal with its editions. Throws `message.correction-open`, `message.stopped` at what a check stops, and `message.not-ready`. */
export async function writeProposal(trx: Trx, varde: Varde, caller: Caller, proposal: Proposal): Promise<MessageRow> {
  const { editions, correctsId } = proposal
  if (correctsId !== null) {
    const other = await findCorrectionOf(trx, correctsId, proposal.ended)
    if (other) throw new Failure('conflict', 'message.correction-open', { id: other.id })
  }
  const id = newId('msg')
  const now = varde.now()
  const source = editions[0]!
  await insertMessage(trx, {
    id,
    mode: proposal.mode,
    kind: correctsId === null ? 'crisis-first' : 'correction',
    unit_id: proposal.unitId,
    owner_id: caller.id,
    state: 'draft',
    working_title: source.title,
    audience_kinds: proposal.audienceKinds,
    source_language: source.language,
    question: proposal.question ? JSON.stringify(proposal.question) : null,
    by_name_reason: null,
    corrects_id: correctsId,
    withdrawn_reason: null,
    confirm: false,
    by_name: false,
    checks: '{}',
    settings_revision: 0,
    initiative_id: null,
    role_key: null,
    held_by: proposal.heldBy ?? null,
    edition_of: proposal.editionOf ?? null,
    created_at: now,
    updated_at: now,
  })
  if (proposal.heldBy) await followLevel(trx, id, proposal.heldBy, caller.id, now)
  // They were written together: each says the same as the source's first revision.
  for (const { language, title, body } of editions)
    await writeText(trx, varde, caller, { messageId: id, language, title, body }, null, 1)
  const message = (await findMessage(trx, id))!
  await announce(trx, varde, caller, message, 'message.drafted', { kind: message.kind, language: source.language })
  const weighed = await weighMatter(trx, message, now)
  const isWeighed = (check: string) => proposal.isSecurityWeighed === true && check.startsWith('security-')
  refuseStopped(weighed, ({ check }) => !isWeighed(check))
  const { matter } = weighed
  const standings = matter.editions.map((one) => ({ ...one, openStops: 0 }))
  const obstacles = askingObstacles({ ...matter, editions: standings })
  if (obstacles.length > 0) throw new Failure('conflict', 'message.not-ready', { obstacles })
  return message
}
