import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId, newToken } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitById, unitNames } from '../../organisation/index.ts'
import { PLAN_EVENTS } from '../events.ts'
import { hashOfSecret } from '../rules/calendar/feed-secret.ts'
import { type FeedRow, feedsOf, insertFeed, revokeFeed } from '../store/calendar-feeds.ts'

export type FeedChoice = { kind: 'mine' } | { kind: 'unit'; unitId: string } | { kind: 'audience'; audienceKey: string }

export type FeedLine = {
  id: string
  kind: FeedRow['kind']
  unit: { id: string; name: string | null } | null
  audienceKey: string | null
  createdAt: string
}

/** The caller's own addresses that work now. The secret in them is told once, when they are made. */
export async function listFeeds(varde: Varde, caller: Caller): Promise<{ feeds: FeedLine[] }> {
  const rows = await feedsOf(varde.db, caller.id)
  const units = await unitNames(
    varde.db,
    rows.flatMap((row) => row.unit_id ?? []),
  )
  const feeds = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    unit: row.unit_id ? { id: row.unit_id, name: units.get(row.unit_id) ?? null } : null,
    audienceKey: row.audience_key,
    createdAt: row.created_at.toISOString(),
  }))
  return { feeds }
}

/** Makes a secret address that a calendar program reads without sign-in. Throws `plan.no-such-unit`. */
export async function makeFeed(varde: Varde, caller: Caller, choice: FeedChoice): Promise<{ id: string; url: string }> {
  if (choice.kind === 'unit' && !(await unitById(varde.db, choice.unitId)))
    throw new Failure('invalid', 'plan.no-such-unit')
  const secret = newToken(24)
  const id = newId('fed')
  const now = varde.now()
  const row = {
    id,
    token_hash: await hashOfSecret(secret),
    kind: choice.kind,
    person_id: caller.id,
    unit_id: choice.kind === 'unit' ? choice.unitId : null,
    audience_key: choice.kind === 'audience' ? choice.audienceKey : null,
    language: caller.language,
    created_at: now,
  }
  await varde.db.transaction().execute(async (trx) => {
    await insertFeed(trx, row)
    const content = { kind: choice.kind, audienceKey: row.audience_key }
    const about = { mode: varde.mode, subject: id, unitId: row.unit_id, actor: caller.id, at: now, content }
    await publish(trx, { name: PLAN_EVENTS.feedMade, ...about })
  })
  return { id, url: `${varde.settings.baseUrl}/kalender/${secret}.ics` }
}

/** Closes an address for ever. Throws `plan.feed-not-found`. */
export async function closeFeed(varde: Varde, caller: Caller, id: string): Promise<void> {
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    if (!(await revokeFeed(trx, id, caller.id, now))) throw new Failure('not-found', 'plan.feed-not-found')
    const about = { mode: varde.mode, subject: id, unitId: null, actor: caller.id, at: now, content: {} }
    await publish(trx, { name: PLAN_EVENTS.feedClosed, ...about })
  })
}
