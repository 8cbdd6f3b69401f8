import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askApproval, type Effect, type Follows, type Stands } from '../../approval/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { KINDS_OF } from '../rules/first-message.ts'
import { changedPhrases, phraseLine, type Turned } from '../rules/scenario-change.ts'
import { agencyUnitId } from '../store/first-messages.ts'
import { lockScenario, phrasesOfKind, putPhrases } from '../store/scenarios.ts'
import { keepVersion, numberAfter } from './keep-version.ts'

/** How the table of authority is asked of what every first message of a kind is made of. */
export const ALL_FIRST_WORDS = {
  messageKind: 'crisis-first',
  audienceKinds: [...new Set(Object.values(KINDS_OF).flat())],
}

type Phrases = Record<string, Turned<string | null>>

/**
 * What an event is called stands in approved words, and is words itself: it becomes so when somebody else has said yes, and until then
 * first words leave with what was approved. Asks for what is new. Throws as `askApproval`.
 */
export async function askPhrases(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { key, title, phrases }: { key: string; title: string; phrases: Readonly<Record<string, string>> },
): Promise<void> {
  const changed = changedPhrases(await phrasesOfKind(trx, key), phrases)
  const unitId = await agencyUnitId(trx)
  if (Object.keys(changed).length === 0 || unitId === null) return
  await askApproval(trx, varde, caller, {
    ...{ kind: 'crisis.phrases', subject: key, unitId, title, content: { phrases: changed }, stands: phrasesStand },
    ...ALL_FIRST_WORDS,
    words: Object.entries(changed).flatMap(([language, { from, to }]) => [
      { language, part: 'phrase-now', text: from ?? '–' },
      { language, part: 'phrase', text: to ?? '–' },
    ]),
  })
}

/** What the kind is called in first words now. */
const phrasesStand: Stands = async (trx, { subject: key }) => [
  (await lockScenario(trx, key)) !== null,
  await phrasesOfKind(trx, key),
]

/** What follows from a yes. Throws `crisis.no-such-scenario`. */
const applyPhrases: Follows = async (trx, varde, caller, { subject: key, content, asked_by }) => {
  const changed = content.phrases as Phrases
  const kind = await lockScenario(trx, key)
  if (!kind) throw new Failure('invalid', 'crisis.no-such-scenario')
  const phrases = Object.fromEntries(Object.entries(changed).map(([language, { to }]) => [language, to ?? '']))
  await putPhrases(trx, key, phrases)
  await keepVersion(trx, varde, caller, {
    ...{ key, number: await numberAfter(trx, key), isActive: kind.is_active, askedBy: asked_by },
    content: { names: kind.names, phrases: await phrasesOfKind(trx, key) },
    changes: { phrases: changed },
    name: CRISIS_EVENTS.phrasesChanged,
    told: { from: phraseLine(changed, 'from'), to: phraseLine(changed, 'to') },
  })
}

export const phrasesEffect: Effect = { stands: phrasesStand, follows: applyPhrases }
