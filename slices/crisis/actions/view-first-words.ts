import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { nextSentence } from '../rules/statement-language.ts'
import type { WordsView } from '../rules/statement-view.ts'
import { confirmedIn } from '../store/assertions.ts'
import { firstMessages } from '../store/first-messages.ts'
import { factsBesideFirst } from './facts-beside-first.ts'
import { fieldValues, fillFirstWords } from './fill-first-words.ts'
import { languagesOfGroups } from './follow-statement.ts'
import { loadCrisis } from './load-crisis.ts'
import { roomTime } from './practice-time.ts'
import { beforehandOf } from './release-holding.ts'
import { saidBefore } from './said-before.ts'
import { leaderStill } from './word-in-force.ts'

/**
 * First words of this crisis with their fields filled; and what the fields become in every language that is needed here, for words
 * that are written now. Throws `crisis.not-found`.
 */
export async function viewFirstWords(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  nextAt: Date | null,
): Promise<WordsView> {
  const { db } = varde
  const { file } = await loadCrisis(db, caller, crisisId)
  const now = await roomTime(db, file, varde.now())
  const [words, rows, needed, valuesIn, facts, said] = await Promise.all([
    fillFirstWords(db, file, nextAt, now),
    firstMessages(db),
    languagesOfGroups(db, file),
    fieldValues(db, file, nextAt, now),
    factsBesideFirst(db, file, now),
    saidBefore(db, crisisId),
  ])
  const languages = [...new Set(['nb', 'nn', 'en', ...needed.flatMap((one) => one.languages)])]
  const fields = languages.map((language) => {
    const { event, ...rest } = valuesIn(language)
    return { language, event: event ?? '', ...rest, sentence: nextSentence(rows, language) }
  })
  const before = beforehandOf(words)
  const stands = before && (await leaderStill(db, file, before.by, varde.now())) ? before : null
  const names = stands ? await personNames(db, [stands.by]) : new Map<string, string>()
  return {
    fields,
    words: words.map(({ approvedBy: _, waiver: __, saysNext: ___, ...one }) => one),
    facts,
    said,
    confirmed: await confirmedIn(db, crisisId),
    waiver: stands && {
      by: { id: stands.by, name: names.get(stands.by) ?? null },
      ...{ at: stands.at.toISOString(), reason: stands.reason },
    },
  }
}
