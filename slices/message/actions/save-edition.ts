import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames, readKnownPublic } from '../../organisation/index.ts'
import { type Block, readBody, TITLE_LIMIT, tidyText } from '../rules/body.ts'
import { checkEdition, type EditionFindings } from '../rules/edition-findings.ts'
import { editionLanguage } from '../rules/edition-language.ts'
import { type EditionRow, editionsOf, lastRevision } from '../store/editions.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { followBlocks } from './follow-blocks.ts'
import { takeUp } from './load-message.ts'
import { writeText } from './write-text.ts'

export type SaveInput = {
  messageId: string
  language: string
  /** The revision this text builds on; 0 for a new edition. */
  revision: number
  title: string
  body: unknown
}
export type SavedEdition = EditionFindings & { revision: number; savedAt: Date }

/**
 * Saves the text of one edition. Throws `message.changed-meanwhile` with the other text when somebody saved first, so
 * that nothing is lost, and `message.bad-text` with the faulty blocks.
 */
export async function saveEdition(varde: Varde, caller: Caller, input: SaveInput): Promise<SavedEdition> {
  const { messageId, language } = input
  const text = readText(input)
  return varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, messageId, 'edit')
    const editions = await editionsOf(trx, messageId)
    const before = editions.find((edition) => edition.language === language) ?? null
    if ((before?.revision ?? 0) !== input.revision) throw await changedMeanwhile(trx, before, messageId, language)
    const known = await readKnownPublic(trx, varde.now())
    const checked = checkEdition({ language, ...text }, message.audience_kinds, known)
    const now = varde.now()
    if (before && canonical([before.title, before.body]) === canonical([text.title, text.body]))
      return { ...checked, revision: before.revision, savedAt: before.updated_at }
    const { revision, isNewLine } = await writeText(trx, varde, caller, { messageId, language, ...text }, before)
    const isSource = language === message.source_language
    const title = isSource && text.title.trim() ? { working_title: text.title } : {}
    await changeMessage(trx, messageId, { ...title, updated_at: now })
    const bodies = new Map(editions.map((edition) => [edition.language, edition.body]))
    const after = new Map(bodies).set(language, text.body)
    await followBlocks(trx, varde, caller, { message, before: bodies, after })
    if (isNewLine) await announce(trx, varde, caller, message, 'message.saved', { language, revision })
    return { ...checked, revision, savedAt: now }
  })
}

function readText({ language, title, body }: SaveInput): { title: string; body: Block[] } {
  if (!editionLanguage(language)) throw new Failure('invalid', 'message.no-such-language', { language })
  const tidyTitle = tidyText(title)
  if (tidyTitle.length > TITLE_LIMIT) throw new Failure('invalid', 'message.title-too-long', { limit: TITLE_LIMIT })
  const outcome = readBody(body)
  if (!outcome.ok) throw new Failure('invalid', 'message.bad-text', { faults: outcome.faults })
  return { title: tidyTitle, body: outcome.body }
}

async function changedMeanwhile(
  trx: Parameters<typeof lastRevision>[0],
  now: EditionRow | null,
  messageId: string,
  language: string,
): Promise<Failure> {
  const last = await lastRevision(trx, messageId, language)
  const names = await personNames(trx, last ? [last.author_id] : [])
  const theirs = now && {
    title: now.title,
    body: now.body,
    revision: now.revision,
    savedAt: now.updated_at,
    author: last ? (names.get(last.author_id) ?? null) : null,
  }
  return new Failure('conflict', 'message.changed-meanwhile', { language, theirs })
}
