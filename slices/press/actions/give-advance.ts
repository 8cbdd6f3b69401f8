import type { Caller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approvedVersion, readyVersions } from '../../message/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { advanceFault, mayGiveAdvance } from '../rules/advance-copy.ts'
import { readsIn } from '../rules/inquiry.ts'
import { languagesOf } from '../rules/release.ts'
import { insertAdvances, isReleased, outletsWithAddress, readAdvances } from '../store/advance-copies.ts'
import { announce } from './announce.ts'

export type AdvanceInput = { messageId: string; outletIds: string[]; language: string; embargoUntil: Date }

/**
 * Gives the approved text of a message to named outlets before it is public. On record: one event for each outlet, in the
 * course of the message. Throws `press.not-at-desk`, `press.advance-not-yours`, `press.outlet-no-address`, and the
 * faults of `advanceFault`.
 */
export async function giveAdvance(varde: Varde, caller: Caller, input: AdvanceInput): Promise<{ given: number }> {
  const now = varde.now()
  const ready = (await readyVersions(varde.db, readerOf(caller))).find((one) => one.messageId === input.messageId)
  const version = ready ? await approvedVersion(varde.db, ready.versionId) : null
  if (!mayGiveAdvance(caller, version?.unitId ?? null)) throw new Failure('not-allowed', 'press.advance-not-yours')
  const fault = advanceFault({
    isApproved: version?.mode === varde.mode && version.withdrawnAt === null && input.language in version.editions,
    audienceKinds: version?.audienceKinds ?? [],
    isPublic: await isReleased(varde.db, input.messageId),
    embargoUntil: input.embargoUntil.getTime(),
    now: now.getTime(),
  })
  if (fault || !version) throw new Failure('invalid', `press.${fault ?? 'advance-not-ready'}`)
  const outlets = (await outletsWithAddress(varde.db, varde.mode)).filter((one) => input.outletIds.includes(one.id))
  if (outlets.length < new Set(input.outletIds).size || outlets.length === 0)
    throw new Failure('invalid', 'press.outlet-no-address')
  return varde.db.transaction().execute(async (trx) => {
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
        given_by: caller.id,
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
    return { given: given.length }
  })
}

/** Who got what and when, what can be given now, and to whom. Throws `press.not-at-desk`. */
export async function viewAdvances(varde: Varde, caller: Caller) {
  const unitIds = readsIn(caller)
  if (unitIds?.length === 0) throw new Failure('not-allowed', 'press.not-at-desk')
  const [rows, ready, outlets] = await Promise.all([
    readAdvances(varde.db, varde.mode, unitIds),
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
      state: row.recalled_at ? ('recalled' as const) : row.state,
    })),
    choices: choices.filter((one) => one.languages.length > 0),
    outlets: outlets.map(({ id, name }) => ({ id, name })),
    mayGive: mayGiveAdvance(caller, null),
  }
}
