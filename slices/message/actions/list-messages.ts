import type { Caller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import { readableUnits } from '../rules/ability.ts'
import { compareLanguages } from '../rules/edition-language.ts'
import { type MessageState, wasOut } from '../rules/message-state.ts'
import type { MessageLine } from '../rules/message-view.ts'
import { type ListFilter, listMessageRows } from '../store/message-list.ts'
import { waitingRows } from '../store/waiting-list.ts'
import { wordsOfMessages } from '../store/words-now.ts'
import { findWaiting } from './find-waiting.ts'
import type { WaitingMessage } from './list-waiting.ts'

export type ListInput = Omit<ListFilter, 'unitIds' | 'personId' | 'reader' | 'waitingIds' | 'only' | 'pageSize'> & {
  onlyWaiting?: boolean | undefined
}
/** Of what somebody is asked to approve, one for each message that is in several texts. */
export type OncePort = (db: Varde['db'], waiting: readonly WaitingMessage[]) => Promise<readonly { id: string }[]>
const PAGE_SIZE = 50
/** Somebody has them, and they are not taken back. */
const SAID: readonly MessageState[] = ['dispatched', 'corrected']

/** A page of the messages this caller may read; of those that only wait for them, one row for each message, as `once` has it. */
export async function listMessages(
  varde: Varde,
  caller: Caller,
  { onlyWaiting, ...input }: ListInput,
  once: OncePort = async (_, waiting) => waiting,
): Promise<{ items: MessageLine[]; total: number; page: number; pageSize: number }> {
  const waitingIds = await findWaiting(varde, caller)
  const { rows, total } = await listMessageRows(varde.db, {
    ...input,
    unitIds: readableUnits(caller),
    personId: caller.id,
    reader: readerOf(caller),
    waitingIds,
    ...(onlyWaiting && { only: (await once(varde.db, await waitingRows(varde.db, waitingIds))).map(({ id }) => id) }),
    pageSize: PAGE_SIZE,
  })
  const [people, units, words] = await Promise.all([
    personNames(
      varde.db,
      rows.map((row) => row.owner_id),
    ),
    unitNames(
      varde.db,
      rows.map((row) => row.unit_id),
    ),
    wordsOfMessages(
      varde.db,
      rows.filter((row) => SAID.includes(row.state)).map((row) => row.id),
    ),
  ])
  const items = rows.map((row) => ({
    id: row.id,
    title: row.working_title,
    kind: row.kind,
    state: row.state,
    wasOut: wasOut({ state: row.state, endedFrom: row.ended_from }),
    words: words.get(row.id) ?? null,
    mode: row.mode,
    unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
    owner: { id: row.owner_id, name: people.get(row.owner_id) ?? null },
    languages: row.languages.sort(compareLanguages),
    updatedAt: row.updated_at.toISOString(),
    openComments: Number(row.open_comments),
    waitsForYou: waitingIds.includes(row.id),
  }))
  return { items, total, page: input.page, pageSize: PAGE_SIZE }
}
