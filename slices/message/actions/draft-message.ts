import type { Caller } from '../../../kit/kernel/caller.ts'
import type { ConfidentialityLevel } from '../../../kit/kernel/confidentiality.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { levelAtBirth } from '../../confidentiality/index.ts'
import { unitById } from '../../organisation/index.ts'
import type { Block } from '../rules/body.ts'
import { editionLanguage } from '../rules/edition-language.ts'
import { insertMessage } from '../store/messages.ts'
import type { MessageKind } from '../store/tables.ts'
import { announce } from './announce.ts'
import { initiativeToJoin, kindsFor, originOf } from './message-origin.ts'
import { writeText } from './write-text.ts'

export type DraftInput = {
  unitId: string
  kind: Exclude<MessageKind, 'correction'>
  audienceKinds: string[]
  language: string
  title: string
  /** An exercise can never reach the outside. */
  exercise: boolean
  /** The initiative it is part of: goals, gaps, groups and role come from it, and the audience when none is said. */
  initiativeId?: string | null
  /** The first words of the source edition, when they are written already. */
  body?: Block[]
  /** Who may see it; by duty where nothing is chosen. */
  confidentiality?: ConfidentialityLevel | undefined
}

/**
 * Starts a message; its source edition is empty unless words are given. Throws `message.not-allowed`, `message.no-such-unit`,
 * `message.no-such-language`, `message.no-such-initiative`, `message.audience-missing`.
 */
export async function draftMessage(varde: Varde, caller: Caller, input: DraftInput): Promise<{ id: string }> {
  if (!editionLanguage(input.language))
    throw new Failure('invalid', 'message.no-such-language', { language: input.language })
  if (!may(caller, 'message.write', input.unitId)) throw new Failure('not-allowed', 'message.not-allowed')
  if (!(await unitById(varde.db, input.unitId))) throw new Failure('invalid', 'message.no-such-unit')
  const initiative = input.initiativeId ? await initiativeToJoin(varde.db, input.initiativeId) : null
  const audienceKinds = input.audienceKinds.length > 0 ? input.audienceKinds : await kindsFor(varde.db, initiative)
  if (audienceKinds.length === 0) throw new Failure('invalid', 'message.audience-missing')
  const id = newId('msg')
  const now = varde.now()
  const mode = input.exercise ? 'exercise' : varde.mode
  await varde.db.transaction().execute(async (trx) => {
    await insertMessage(trx, {
      id,
      mode,
      kind: input.kind,
      unit_id: input.unitId,
      owner_id: caller.id,
      state: 'draft',
      working_title: input.title,
      audience_kinds: audienceKinds,
      source_language: input.language,
      question: null,
      by_name_reason: null,
      corrects_id: null,
      withdrawn_reason: null,
      confirm: false,
      by_name: false,
      checks: '{}',
      settings_revision: 0,
      ...originOf(initiative),
      created_at: now,
      updated_at: now,
    })
    await writeText(
      trx,
      varde,
      caller,
      { messageId: id, language: input.language, title: input.title, body: input.body ?? [] },
      null,
    )
    await levelAtBirth(trx, caller, { id, mode, unitId: input.unitId, level: input.confidentiality }, now)
    await announce(trx, varde, caller, { id, mode, unit_id: input.unitId }, 'message.drafted', {
      kind: input.kind,
      language: input.language,
      ...(initiative ? { initiativeId: initiative.id } : {}),
    })
  })
  return { id }
}
