import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { liftStop } from '../../dispatch/index.ts'
import { hasNewWords, isEnd, needsAnother, STATUS_LANGUAGES, type StatusContent, statusFault } from '../rules/status.ts'
import type { CrisisRow } from '../store/crises.ts'
import { insertLift, openStop } from '../store/promises.ts'
import { dispatchesOf, isAnythingSaid } from '../store/statements.ts'
import { statusRows } from '../store/statuses.ts'
import { noteInRoom } from './append-entry.ts'
import { endLate } from './end-statement.ts'
import { inStatus } from './in-status.ts'
import { moveStatement } from './move-statement.ts'
import { roomTime } from './practice-time.ts'
import { refuseWhatStops } from './refuse-what-stops.ts'
import { standDraft } from './stand-page.ts'
import { paragraphsIn } from './statement-texts.ts'
import { tellStaffFirst } from './tell-staff-first.ts'
import { tickCards } from './tick-cards.ts'
import { contentOf } from './view-status.ts'
import { waitingGroups } from './waiting-groups.ts'

/**
 * The draft stands on the open page from now on; in an exercise it stands in the room alone. Whoever leads publishes what another
 * wrote, and alone what says no new words. New words go to own staff first, and stand as soon as they have them (`number` null). `isStopDone`: they answer for that what must come first is done. Throws
 * `crisis.not-found`, `crisis.lead-not-allowed`, `crisis.status-under-way`, `crisis.status-changed-meanwhile`, `crisis.status-own-words`,
 * `crisis.status-room-closed`, `crisis.status-staff-first`, `crisis.status-stop-first` and what the text itself is refused for.
 */
export async function publishStatus(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { revision, isStopDone }: { revision: number; isStopDone: boolean },
): Promise<{ number: number | null }> {
  const { number, underWay } = await inStatus(varde, caller, { crisisId, needs: 'publish' }, async (trx, file, now) => {
    const rows = await statusRows(trx, crisisId)
    const draft = rows.find((row) => row.number === null)
    if (draft?.revision !== revision) throw new Failure('conflict', 'crisis.status-changed-meanwhile')
    const standing = rows.filter((row) => row.number !== null).at(-1)
    const content = contentOf(draft)
    refuseFaults(file, content, await roomTime(trx, file, now))
    if (draft.writers.includes(caller.id) && needsAnother(content, standing ? contentOf(standing) : null))
      throw new Failure('conflict', 'crisis.status-own-words')
    await refuseWhatStops(trx, now, content.texts)
    // The first words go to own staff first, so they are a statement; what stands here grows from there.
    if (!standing) await heedFirst(trx, caller, file, now, isStopDone)
    const at = { statusId: draft.id, statementId: null, by: caller.id, at: now }
    if (!hasNewWords(content, standing ? contentOf(standing) : null))
      return { number: await standDraft(trx, file, at), underWay: null }
    const underWay = await tellStaffFirst(trx, varde, caller, file, {
      editions: editionsOf(content),
      ...{ statusId: draft.id, questionId: null, nextAt: content.nextAt === null ? null : new Date(content.nextAt) },
    })
    return { number: null, underWay }
  })
  if (underWay) await moveStatement(varde, underWay)
  return { number }
}

const editionsOf = ({ texts }: StatusContent) =>
  STATUS_LANGUAGES.flatMap((language) => {
    const words = texts[language]
    return words ? [{ language, title: words.title, paragraphs: paragraphsIn(words.text) }] : []
  })

function refuseFaults({ state }: CrisisRow, content: StatusContent, now: Date): void {
  if (state !== 'open' && !isEnd(content.phase)) throw new Failure('conflict', 'crisis.status-room-closed')
  const fault = statusFault(content, now)
  if (fault === 'empty') throw new Failure('invalid', 'crisis.status-empty')
  if (fault === 'next') throw new Failure('invalid', 'crisis.status-no-next')
  if (fault === 'next-passed') throw new Failure('invalid', 'crisis.status-next-passed')
}

/** The first that stands here: own staff have had something, and what must come first is done. */
async function heedFirst(trx: Trx, caller: Caller, file: CrisisRow, now: Date, isDone: boolean): Promise<void> {
  if (!(await isAnythingSaid(trx, file.id))) throw new Failure('conflict', 'crisis.status-staff-first')
  await heedHardStop(trx, caller, file, now, isDone)
}

/** In a death next of kin are told first, in an escape victims as the law says. Whoever publishes answers for it, by name in the log. */
async function heedHardStop(trx: Trx, caller: Caller, file: CrisisRow, now: Date, isDone: boolean): Promise<void> {
  const stop = await openStop(trx, file)
  if (!stop) return
  if (!isDone) throw new Failure('conflict', 'crisis.status-stop-first')
  const source = translator('nb')('crisis:stop.by-status')
  const { waits } = await waitingGroups(trx, file)
  await insertLift(trx, { crisis_id: file.id, stop, ground: 'told', source, lifted_by: caller.id, lifted_at: now })
  await tickCards(trx, file, ['stop-lifted'], now)
  // What is published now says when more comes.
  await endLate(trx, file, waits, { by: caller.id, at: now })
  await liftStop(trx, { dispatchIds: await dispatchesOf(trx, file.id), stop, by: caller.id, at: now })
  const params = { stop }
  await noteInRoom(trx, { crisisId: file.id, code: 'status-stop-done', params, by: caller.id, at: now })
}
