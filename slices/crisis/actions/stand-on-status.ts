import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isEnd, type Phase, STATUS_LANGUAGES, type StatusText, type StatusTexts, saysOf } from '../rules/status.ts'
import type { CrisisRow } from '../store/crises.ts'
import type { StatementRow } from '../store/statements.ts'
import { insertStatusDraft, type StatusRow, statusRows, withdrawStatusRows } from '../store/statuses.ts'
import type { StatementTexts } from '../store/tables-statement.ts'
import { announceCrisis } from './announce-crisis.ts'
import { disownOnStatus, tellReplaced } from './disown-on-status.ts'
import { wordsToRepeat } from './words-to-repeat.ts'

/** `nextAt` null: the room is closed, or these are its last words, and nothing more is said. */
export type Said = {
  texts: StatementTexts
  nextAt: Date | null
  correctsId: string | null
  isOpen: boolean
  signed: Signed
}
/** Whose words they are, on whose word they stand there, and since when. */
export type Signed = { writtenBy: string; by: string; at: Date }

/** What is out stands on the open status page in the same words, with when more comes. Gives the id of the version there. */
export async function standOnStatus(trx: Trx, file: CrisisRow, said: Said): Promise<string> {
  const standing = await standingStatus(trx, file.id)
  return insert(trx, file, standing, {
    phase: phaseWith(said, standing),
    texts: JSON.stringify(statusTexts(said.texts)),
    next_at: said.nextAt,
    corrects_id: said.correctsId,
    is_message: true,
    ...said.signed,
  })
}

/** Words that promise nothing end the page; what is said after that does not open it again, unless it promises more. */
function phaseWith({ nextAt, isOpen }: Said, standing: StatusRow | null): Phase {
  const isEnded = standing !== null && isEnd(standing.phase)
  if (nextAt !== null) return standing && !isEnded ? standing.phase : 'ongoing'
  if (isEnded) return standing.phase
  return isOpen ? 'over' : 'closed'
}

/** The same words as before, where they hold, with a new time. Nothing when nothing stands there, or no more is promised. */
export async function renewOnStatus(
  trx: Trx,
  file: CrisisRow,
  { nextAt, by, at }: { nextAt: Date; by: string; at: Date },
): Promise<void> {
  const standing = await standingStatus(trx, file.id)
  if (!standing || isEnd(standing.phase)) return
  await repeat(trx, file, standing, { phase: standing.phase, next_at: nextAt, by, at })
}

/** The words that stand, or what stands in their place where they hold no longer; then the room is told. */
async function repeat(
  trx: Trx,
  file: CrisisRow,
  standing: StatusRow,
  how: Pick<StatusRow, 'phase' | 'next_at'> & Omit<Signed, 'writtenBy'>,
): Promise<void> {
  const { texts, is_message, isAgain } = await wordsToRepeat(trx, file, standing, how)
  await insert(trx, file, standing, { ...how, is_message, texts: JSON.stringify(texts), corrects_id: null })
  await tellReplaced(trx, file, [standing, { texts, isAgain }], how)
}

/**
 * The words of a version are gone from the page, wherever a new time or more languages repeated them. Where nothing newer stands, the page
 * says so in their place; what was promised with them is promised still.
 */
export async function withdrawFromStatus(
  trx: Trx,
  file: CrisisRow,
  statusId: string,
  { texts, by, at }: { texts: StatusTexts<StatusText>; by: string; at: Date },
): Promise<void> {
  const rows = (await statusRows(trx, file.id)).filter((row) => row.number !== null)
  const said = rows.find((row) => row.id === statusId)
  const standing = rows.at(-1)
  if (!said || !standing) return
  const gone = rows.filter(({ texts: { nb } }) => nb.title === said.texts.nb.title && nb.text === said.texts.nb.text)
  await withdrawStatusRows(
    trx,
    gone.map((row) => row.id),
    at,
  )
  if (!gone.includes(standing)) return
  const { phase, next_at } = standing
  await insert(trx, file, standing, {
    phase,
    next_at,
    texts: JSON.stringify(texts),
    corrects_id: null,
    is_message: false,
    writtenBy: by,
    by,
    at,
  })
}

/** The room is closed: the same words stand, where they hold, and say that it is followed no more. Nothing when nothing stands there, or the last word is said. */
export async function endOnStatus(trx: Trx, file: CrisisRow, { by, at }: { by: string; at: Date }): Promise<void> {
  const standing = await standingStatus(trx, file.id)
  if (!standing || isEnd(standing.phase)) return
  await repeat(trx, file, standing, { phase: 'closed', next_at: null, by, at })
}

/**
 * A fact has fallen, or is confirmed again. What the page has begun to say of words that hold no longer it says of these too, at once; on the page of a closed room,
 * which says that it is followed no more, also when they are the last. Of words that hold again it says it no more.
 */
export async function fallOnStatus(trx: Trx, file: CrisisRow, { by, at }: Omit<Signed, 'writtenBy'>): Promise<void> {
  const standing = await standingStatus(trx, file.id)
  if (!standing) return
  const { phase, next_at } = standing
  const isClosed = file.state !== 'open'
  const words = await wordsToRepeat(trx, file, standing, { phase, at })
  if ((isClosed || words.isAgain) && saysOf(words.texts) !== saysOf(standing.texts))
    return repeat(trx, file, standing, { phase, next_at, by, at })
  const hasBegun = (row: StatusRow) => row.disowned_at !== null || row.corrects_id !== null || !row.is_message
  if (isClosed || (await statusRows(trx, file.id)).some(hasBegun)) await disownOnStatus(trx, file, at)
}

/** What stands there says the same in more languages. Nothing when something else stands there by now. */
export async function addLanguages(
  trx: Trx,
  file: CrisisRow,
  { status_id }: Pick<StatementRow, 'status_id'>,
  texts: StatementTexts,
  signed: Omit<Signed, 'writtenBy'>,
): Promise<void> {
  const said = (await statusRows(trx, file.id)).find((row) => row.id === status_id)
  const standing = await standingStatus(trx, file.id)
  const more = inStatusLanguages(texts)
  if (!said || !standing || standing.texts.nb.text !== said.texts.nb.text || Object.keys(more).length === 0) return
  const { phase, next_at, is_message } = standing
  const version = {
    phase,
    next_at,
    is_message,
    texts: JSON.stringify({ ...standing.texts, ...more }),
    corrects_id: null,
  }
  await insert(trx, file, standing, { ...version, ...signed })
}

async function standingStatus(trx: Trx, crisisId: string): Promise<StatusRow | null> {
  return (await statusRows(trx, crisisId)).filter((row) => row.number !== null).at(-1) ?? null
}

type Version = Pick<StatusRow, 'phase' | 'next_at' | 'corrects_id' | 'is_message'> &
  Omit<Signed, 'writtenBy'> & { texts: string; writtenBy?: string }

/** `by`: on whose word it stands there. Words that stood there already have the writer they had. */
async function insert(trx: Trx, file: CrisisRow, standing: StatusRow | null, version: Version): Promise<string> {
  const { by, writtenBy = standing?.written_by ?? by, at, ...said } = version
  const number = (standing?.number ?? 0) + 1
  const id = newId('stv')
  await insertStatusDraft(trx, {
    id,
    crisis_id: file.id,
    number,
    ...said,
    relatives_phone: standing?.relatives_phone ?? null,
    revision: 1,
    written_by: writtenBy,
    written_at: at,
    approved_by: by,
    approved_at: at,
  })
  await disownOnStatus(trx, file, at)
  const { phase, next_at: nextAt, corrects_id: correctsId } = said
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statusPublished, at, {
    ...{ statusId: id, status: number, phase, nextAt: nextAt?.toISOString() ?? null, correctsId },
  })
  return id
}

/** The status page is in the languages of the interface; what is said first stands in for bokmål when that is lacking. */
function statusTexts(texts: StatementTexts): StatusTexts<StatusText> {
  const [first] = Object.values(texts)
  return { nb: asStatus(first!), ...inStatusLanguages(texts) }
}

const asStatus = ({ title, paragraphs }: StatementTexts[string]): StatusText => ({
  title,
  text: paragraphs.join('\n\n'),
})

const inStatusLanguages = (texts: StatementTexts): Partial<StatusTexts<StatusText>> =>
  Object.fromEntries(STATUS_LANGUAGES.flatMap((tag) => (texts[tag] ? [[tag, asStatus(texts[tag])] as const] : [])))
