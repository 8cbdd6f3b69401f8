import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { writersWith } from '../../../kit/kernel/may-decide.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import { indexText } from '../../../kit/search/search-text.ts'
import { norwegianWords } from '../../../kit/search/word-list.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, unitById } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { type LineInput, lineFault, searchedText } from '../rules/line-text.ts'
import { changeLine, insertLine, type LineRow, type LineWords, writeWords } from '../store/lines.ts'
import { announce } from './announce.ts'
import { takeUpLine } from './load-line.ts'

/** Starts a line to take, owned by the writer. Throws `press.line-<fault>`, `press.line-not-allowed`. */
export async function draftLine(
  varde: Varde,
  caller: Caller,
  { unitId, ...input }: LineInput & { unitId: string },
): Promise<{ id: string }> {
  if (!may(caller, 'press.write-line', unitId) || !(await unitById(varde.db, unitId)))
    throw new Failure('not-allowed', 'press.line-not-allowed', { topic: input.topic })
  refuseFaulty(varde, input)
  const now = varde.now()
  const words = await wordsOf(input)
  const id = newId('lin')
  await varde.db.transaction().execute(async (trx) => {
    const row = { id, mode: varde.mode, unit_id: unitId, owner_id: caller.id, revision: 1, created_at: now }
    await insertLine(
      trx,
      { ...row, ...columnsOf(input), written_by: caller.id, writers: [caller.id], written_at: now },
      words,
    )
    await announce(trx, varde, caller, { name: PRESS_EVENTS.lineDrafted, subject: id, unitId })
  })
  return { id }
}

/**
 * Saves a new text beside the approved one, which stays in use until the new one is approved. Throws
 * `press.line-changed-meanwhile` with the other text when somebody saved first.
 */
export async function saveLine(
  varde: Varde,
  caller: Caller,
  { id, revision, ...input }: LineInput & { id: string; revision: number },
): Promise<{ revision: number }> {
  refuseFaulty(varde, input)
  const words = await wordsOf(input)
  return varde.db.transaction().execute(async (trx) => {
    const row = await takeUpLine(trx, varde, caller, id, 'edit')
    if (row.revision !== revision)
      throw new Failure('conflict', 'press.line-changed-meanwhile', {
        theirs: { ...inputOf(row), revision: row.revision },
      })
    const writers = writersWith(row.approved_revision === row.revision ? [] : row.writers, caller.id)
    const next = { revision: revision + 1, written_by: caller.id, writers, written_at: varde.now() }
    await changeLine(trx, id, { ...columnsOf(input), ...next })
    await writeWords(trx, id, words)
    const content = { revision: next.revision }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.lineSaved, subject: id, unitId: row.unit_id, content })
    return { revision: next.revision }
  })
}

export function inputOf(row: LineRow): LineInput {
  const { kind, topic, texts, sources, expires_on: expiresOn, is_public: isPublic } = row
  return { kind, topic, texts, sources, expiresOn, isPublic }
}

function refuseFaulty(varde: Varde, input: LineInput) {
  const fault = lineFault(input, dayOf(varde.now()))
  if (fault) throw new Failure('invalid', `press.line-${fault}`)
}

function columnsOf(input: LineInput) {
  const { kind, topic, texts, sources, expiresOn, isPublic } = input
  const stored = { texts: JSON.stringify(texts), sources: JSON.stringify(sources) }
  return { kind, topic: topic.trim(), ...stored, expires_on: expiresOn, is_public: isPublic && kind === 'question' }
}

async function wordsOf(input: LineInput): Promise<LineWords> {
  const knows = await norwegianWords()
  return { topic: indexText(input.topic, knows), text: indexText(searchedText(input), knows) }
}
