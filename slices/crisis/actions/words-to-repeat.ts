import type { Database } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { saidTime } from '../rules/said-time.ts'
import { isEnd, type Phase, type StatusLanguage, type StatusText, type StatusTexts, saysOf } from '../rules/status.ts'
import type { CrisisRow } from '../store/crises.ts'
import { toldWaves } from '../store/group-board.ts'
import { statementsOf, usedFacts } from '../store/statements.ts'
import { type StatusRow, statusRows } from '../store/statuses.ts'
import { worthOfStatements } from './worth-of-words.ts'

type Room = Pick<CrisisRow, 'id'>
type Standing = Pick<StatusRow, 'texts' | 'is_message'>
type Version = { phase: Phase; at: Date }

/**
 * What a new time, a new phase or the closing of the room says beside it: the words that stand, or, when they are no longer what we say, that
 * they are not to be relied on. Nobody is told anew what may be false, and the time that readers wait for is not held back by it.
 */
export async function wordsToRepeat(
  db: Database,
  room: Room,
  standing: Standing,
  version: Version,
): Promise<Standing & { isAgain: boolean }> {
  const { instead, message } = await newestOn(db, room, version)
  if (instead) return { ...instead, isAgain: false }
  // What stood in the place of words that hold again goes, and they stand there as they did: that is no new message.
  const { texts } = !standing.is_message && message?.withdrawn_at === null ? message : standing
  return { texts, is_message: standing.is_message, isAgain: saysOf(texts) !== saysOf(standing.texts) }
}

/** What stands in the place of the newest message that somebody said there; null while it holds, and when it is withdrawn. */
export async function wordsInstead(
  db: Database,
  room: Room,
  version: Version,
): Promise<StatusTexts<StatusText> | null> {
  return (await newestOn(db, room, version)).instead?.texts ?? null
}

type Newest = { message: StatusRow | null; instead: Standing | null }

/** The newest message that somebody said there, and what stands in its place when it holds no longer. */
async function newestOn(db: Database, { id: crisisId }: Room, { phase, at }: Version): Promise<Newest> {
  const [statements, waves, used, rows] = [
    await statementsOf(db, crisisId),
    await toldWaves(db, crisisId),
    await usedFacts(db, crisisId),
    await statusRows(db, crisisId),
  ]
  const message = rows.findLast((row) => row.number !== null && row.is_message) ?? null
  if (!message || message.withdrawn_at !== null) return { message, instead: null }
  const same = rows.filter((row) => row.number !== null && saysOf(row.texts) === saysOf(message.texts))
  const said = statements.filter((one) => same.some((row) => row.id === one.status_id))
  const worth = worthOfStatements(statements, waves, used)
  if (said.length === 0 || said.some((one) => worth.get(one.id) === 'stands')) return { message, instead: null }
  const since = same[0]?.approved_at ?? at
  const textIn = (language: StatusLanguage) => {
    const t = translator(language)
    const values = { at: saidTime(since, at, language) }
    const more = isEnd(phase) ? [] : [t('crisis:unsure.page.more')]
    return {
      title: t('crisis:unsure.page.title', values),
      text: [t('crisis:unsure.page.text', values), ...more].join(' '),
    }
  }
  const texts = { nb: textIn('nb'), nn: textIn('nn'), en: textIn('en') }
  return { message, instead: { texts, is_message: false } }
}
