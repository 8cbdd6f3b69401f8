import type { Database } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askApproval, type Effect, type Follows, type Stands, type Waiting } from '../../approval/index.ts'
import { approvedVersion, plainText, readyVersions, releaseMatterOf } from '../../message/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { advanceFault, mayGiveAdvance } from '../rules/advance-copy.ts'
import { readsIn } from '../rules/inquiry.ts'
import { languagesOf } from '../rules/release.ts'
import {
  type AdvanceRow,
  insertAdvances,
  isReleased,
  outletsWithAddress,
  readAdvances,
} from '../store/advance-copies.ts'
import { announce } from './announce.ts'
import { isCopyHeld } from './copy-held.ts'
import { releaseMatter } from './may-release.ts'

export type AdvanceInput = { messageId: string; outletIds: string[]; language: string; embargoUntil: Date }

/**
 * Asks for the approved text of a message to be given to named outlets before it is public. It is given when somebody who may release the
 * text, and did not ask for this, has said yes. Throws `press.not-at-desk`, `press.advance-not-yours`, `press.outlet-no-address`, the
 * faults of `advanceFault`, and as `askApproval`.
 */
export async function askAdvance(varde: Varde, caller: Caller, input: AdvanceInput): Promise<Waiting> {
  if (!mayGiveAdvance(caller, null)) throw new Failure('not-allowed', 'press.advance-not-yours')
  const { version, outlets } = await readyAdvance(varde.db, varde, caller, input)
  if (!mayGiveAdvance(caller, version.unitId)) throw new Failure('not-allowed', 'press.advance-not-yours')
  const { title = '', body = [] } = version.editions[input.language] ?? {}
  const embargoUntil = input.embargoUntil.toISOString()
  const addresses = outlets.map(({ id, email }) => ({ id, email }))
  const to = outlets.map(({ name, email }) => `${name} <${email}>`).join(', ')
  return varde.db.transaction().execute(async (trx) =>
    askApproval(trx, varde, caller, {
      ...{ kind: 'press.advance', subject: version.messageId, belongsTo: version.messageId, title },
      ...(await releaseMatter(trx, version.messageId, varde.now())),
      words: [
        { language: input.language, part: 'text', text: [title, plainText(body)].join('\n\n') },
        { language: 'nb', part: 'to', text: to },
        { language: 'nb', part: 'embargo', text: embargoUntil },
      ],
      // The text has been weighed when it was approved.
      reason: null,
      content: { ...input, embargoUntil, versionId: version.id, addresses },
      stands: advanceStands,
    }),
  )
}

/** What is asked for, while it can still be given. */
async function readyAdvance(db: Database, varde: Varde, reader: Caller, input: AdvanceInput) {
  const ready = (await readyVersions(db, readerOf(reader))).find((one) => one.messageId === input.messageId)
  const version = ready ? await approvedVersion(db, ready.versionId) : null
  const fault = advanceFault({
    isApproved: version?.mode === varde.mode && version.withdrawnAt === null && input.language in version.editions,
    audienceKinds: version?.audienceKinds ?? [],
    isPublic: await isReleased(db, input.messageId),
    embargoUntil: input.embargoUntil.getTime(),
    now: varde.now().getTime(),
  })
  if (fault || !version) throw new Failure('invalid', `press.${fault ?? 'advance-not-ready'}`)
  const outlets = (await outletsWithAddress(db, varde.mode)).filter((one) => input.outletIds.includes(one.id))
  if (outlets.length < new Set(input.outletIds).size || outlets.length === 0)
    throw new Failure('invalid', 'press.outlet-no-address')
  return { version, outlets }
}

/** The text that would go, where it would go, and how the table of authority is asked of it. */
const advanceStands: Stands = async (trx, { subject, mode, content }) => {
  const ids = content.outletIds as string[]
  const ready = (await readyVersions(trx, readerOf(systemCaller('press')))).find((one) => one.messageId === subject)
  const outlets = (await outletsWithAddress(trx, mode)).filter(({ id }) => ids.includes(id))
  return [ready?.versionId ?? null, outlets, await releaseMatterOf(trx, subject)]
}

/** What follows from a yes. On record: one event for each outlet, in the course of the message. */
const giveAdvance: Follows = async (trx, varde, caller, { content, asked_by }) => {
  const asked = content as Omit<AdvanceInput, 'embargoUntil'> & { embargoUntil: string }
  const input = { ...asked, embargoUntil: new Date(asked.embargoUntil) }
  const { version, outlets } = await readyAdvance(trx, varde, systemCaller('press'), input)
  const now = varde.now()
  const given = await insertAdvances(
    trx,
    outlets.map((outlet) => ({
      id: newId('adv'),
      mode: varde.mode,
      message_id: version.messageId,
      version_id: version.id,
      language: input.language,
      outlet_id: outlet.id,
      address: outlet.email!,
      embargo_until: input.embargoUntil,
      given_by: asked_by,
      given_at: now,
      state: 'waiting',
      try_at: now,
      sent_at: null,
      recalled_at: null,
      recall_state: null,
    })),
  )
  for (const { id, outlet_id } of given)
    await announce(trx, varde, caller, {
      name: PRESS_EVENTS.advanceGiven,
      subject: version.messageId,
      unitId: version.unitId,
      content: {
        copyId: id,
        outletId: outlet_id,
        versionId: version.id,
        embargoUntil: input.embargoUntil.toISOString(),
      },
    })
}

export const advanceEffect: Effect = { stands: advanceStands, follows: giveAdvance }

/** Who got what and when, what can be given now, and to whom. Throws `press.not-at-desk`. */
export async function viewAdvances(varde: Varde, caller: Caller) {
  const unitIds = readsIn(caller)
  if (unitIds?.length === 0) throw new Failure('not-allowed', 'press.not-at-desk')
  const [rows, ready, outlets] = await Promise.all([
    readAdvances(varde.db, varde.mode, { unitIds, reader: readerOf(caller) }),
    readyVersions(varde.db, readerOf(caller)),
    outletsWithAddress(varde.db, varde.mode),
  ])
  const open = ready.filter(
    (one) =>
      mayGiveAdvance(caller, one.unitId) && one.audienceKinds.some((kind) => kind === 'press' || kind === 'public'),
  )
  const choices = await Promise.all(
    open.map(async ({ messageId, versionId, title }) => {
      const version = await approvedVersion(varde.db, versionId)
      return { messageId, title, languages: version?.mode === varde.mode ? languagesOf(version) : [] }
    }),
  )
  const waiting = rows.filter((row) => row.state === 'waiting' && !row.recalled_at)
  // Copies of one text from one person are weighed once.
  const held = new Set<string>()
  for (const same of Map.groupBy(waiting, (row) => `${row.version_id} ${row.given_by}`).values())
    if (await isCopyHeld(varde, same[0]!)) for (const { id } of same) held.add(id)
  return {
    copies: rows.map((row) => ({
      id: row.id,
      messageId: row.message_id,
      title: (row.editions[row.language] ?? Object.values(row.editions)[0])?.title ?? '',
      language: row.language,
      outletName: row.outletName,
      embargoUntil: row.embargo_until.toISOString(),
      givenAt: row.given_at.toISOString(),
      givenBy: row.giverName,
      sentAt: row.sent_at?.toISOString() ?? null,
      state: shownState(row, held.has(row.id)),
    })),
    choices: choices.filter((one) => one.languages.length > 0),
    outlets: outlets.map(({ id, name }) => ({ id, name })),
    mayGive: mayGiveAdvance(caller, null),
  }
}

/** What is said of a copy: that it was called back first, then that nobody knows whether it came. */
function shownState({ recalled_at, maybe_at, state }: AdvanceRow, isHeld: boolean) {
  if (recalled_at) return 'recalled' as const
  if (maybe_at) return 'unsure' as const
  return isHeld ? ('held' as const) : state
}
