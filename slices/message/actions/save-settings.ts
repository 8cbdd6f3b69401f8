import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, passDoor } from '../../organisation/index.ts'
import { CONCERNS, type Concern, type MatterCheck, requiredBy } from '../rules/approval.ts'
import { byNameFault } from '../rules/by-name.ts'
import { groundsOn } from '../store/by-name.ts'
import { changeMessage, insertSettingsChange, type MessageRow } from '../store/messages.ts'
import type { MessageKind } from '../store/tables.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'

export type SettingsInput = {
  messageId: string
  /** The settings revision that this builds on. */
  revision: number
  kind: MessageKind
  audienceKinds: string[]
  question: Record<string, string> | null
  confirm: boolean
  byName: boolean
  /** A key of the closed list of grounds, and the last day that names are seen. */
  byNameGround: string | null
  byNameUntil: string | null
  requiredChecks: MatterCheck[]
  /** With one of them, a discussion with the unions is required, asked for or not. */
  concerns?: Concern[]
}

/**
 * Saves what goes with the text: whom it is for, the question, the receipt, what must be settled first. Throws
 * `message.settings-changed-meanwhile`, `message.by-name-<fault>`, `message.kind-fixed`, `message.correction-reaches-as-many`, and as `passDoor`: these words stand where no
 * stop is shown, so they are refused at once.
 */
export async function saveSettings(varde: Varde, caller: Caller, input: SettingsInput): Promise<{ revision: number }> {
  const today = dayOf(varde.now())
  return varde.db.transaction().execute(async (trx) => {
    const grounds = (await groundsOn(trx, today)).map(({ key }) => key)
    const fault = byNameFault({ ...input, ground: input.byNameGround, until: input.byNameUntil }, grounds, today)
    if (fault) throw new Failure('invalid', `message.by-name-${fault}`)
    const { message } = await takeUp(trx, varde, caller, input.messageId, 'edit')
    if (message.settings_revision !== input.revision)
      throw new Failure('conflict', 'message.settings-changed-meanwhile')
    if ((message.kind === 'correction') !== (input.kind === 'correction'))
      throw new Failure('invalid', 'message.kind-fixed')
    if (message.kind === 'correction' && message.audience_kinds.some((kind) => !input.audienceKinds.includes(kind)))
      throw new Failure('invalid', 'message.correction-reaches-as-many')
    const questions = Object.entries(input.question ?? {}).map(([language, text]) => ({ language, text }))
    await passDoor(trx, varde.now(), questions)
    const settings = settingsFrom(message, input)
    if (canonical(settings) === canonical(settingsOf(message))) return { revision: message.settings_revision }
    const number = message.settings_revision + 1
    const now = varde.now()
    const { question, checks, ...plain } = settings
    await changeMessage(trx, message.id, {
      ...plain,
      question: question && JSON.stringify(question),
      checks: JSON.stringify(checks),
      settings_revision: number,
      updated_at: now,
    })
    const row = { message_id: message.id, number, settings: JSON.stringify(settings), author_id: caller.id }
    await insertSettingsChange(trx, { ...row, saved_at: now })
    await announce(trx, varde, caller, message, 'message.settings-changed', { revision: number })
    return { revision: number }
  })
}

type Settings = ReturnType<typeof settingsOf>

function settingsOf(message: MessageRow) {
  const { kind, audience_kinds, question, confirm, by_name, by_name_reason, checks, concerns } = message
  const { by_name_ground, by_name_until } = message
  return {
    ...{ kind, audience_kinds, question, confirm, by_name, by_name_reason, by_name_ground, by_name_until },
    ...{ checks, concerns },
  }
}

/** What is already settled stays settled as long as it is required. */
function settingsFrom(message: MessageRow, input: SettingsInput): Settings {
  const concerns = CONCERNS.filter((one) => input.concerns?.includes(one))
  const required = requiredBy(input.requiredChecks, concerns, input.byName)
  return {
    kind: input.kind,
    audience_kinds: [...new Set(input.audienceKinds)],
    question: input.question,
    confirm: input.confirm,
    by_name: input.byName,
    by_name_reason: null,
    by_name_ground: input.byName ? input.byNameGround : null,
    by_name_until: input.byName ? input.byNameUntil : null,
    checks: Object.fromEntries(
      required.map((check) => [check, { ...(message.checks[check] ?? { done: false }), required: true }]),
    ),
    concerns,
  }
}
