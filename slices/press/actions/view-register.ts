import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, publicPrivacyRules, retentionDays, startOfDay } from '../../organisation/index.ts'
import { readsIn, takesInquiries } from '../rules/inquiry.ts'
import { JOURNALIST_DAYS, keptUntil } from '../rules/keeping.ts'
import { type RegisterAbility, registerAbilities } from '../rules/register-right.ts'
import { listInquiries } from '../store/inquiry-list.ts'
import { journalistsOf, unitsAsked } from '../store/register-reads.ts'
import { findJournalist, findOutlet } from '../store/registers.ts'
import { keeperOf } from './keeper-of.ts'

const MOST = 100

/**
 * One journalist: what we have written down, why and for how long, and what they have asked in the units that the caller
 * reads. Throws `press.not-at-desk`, `press.journalist-not-found`.
 */
export async function viewJournalist(varde: Varde, caller: Caller, id: string) {
  if (!takesInquiries(caller)) throw new Failure('not-allowed', 'press.not-at-desk')
  const row = await findJournalist(varde.db, varde.mode, id)
  if (!row) throw new Failure('not-found', 'press.journalist-not-found')
  const [outlet, history, days, rules] = await Promise.all([
    row.outlet_id ? findOutlet(varde.db, row.outlet_id) : null,
    historyOf(varde, caller, { journalistId: id }),
    retentionDays(varde.db, 'journalist', JOURNALIST_DAYS),
    publicPrivacyRules(varde.db),
  ])
  const rule = rules.find((one) => one.kind === 'journalist')
  const until = keptUntil({ lastAskedAt: row.last_asked_at, madeAt: row.made_at }, days)
  return {
    id,
    name: row.name,
    outlet: outlet && { id: outlet.id, name: outlet.name },
    email: row.email,
    phone: row.phone,
    language: row.language,
    topics: row.topics,
    source: row.source,
    madeAt: row.made_at.toISOString(),
    lastAskedAt: row.last_asked_at?.toISOString() ?? null,
    keeping: {
      legalBasis: rule?.legalBasis ?? 'gdpr-6-1-e',
      note: rule?.retentionNote ?? null,
      until: until && dayOf(until),
    },
    ...history,
    abilities: registerAbilities(caller, await unitsAsked(varde.db, id)),
  }
}

/** One outlet: its desk, its journalists and what it has asked. Throws `press.not-at-desk`, `press.outlet-not-found`. */
export async function viewOutlet(varde: Varde, caller: Caller, id: string) {
  if (!takesInquiries(caller)) throw new Failure('not-allowed', 'press.not-at-desk')
  const row = await findOutlet(varde.db, id)
  if (!row || row.mode !== varde.mode) throw new Failure('not-found', 'press.outlet-not-found')
  const [people, history] = await Promise.all([journalistsOf(varde.db, id), historyOf(varde, caller, { outletId: id })])
  const { name, email, phone, note } = row
  const keeper = await keeperOf(varde.db, varde, caller, row)
  const abilities: RegisterAbility[] = keeper.isTheirs ? ['edit'] : []
  return {
    ...{ id, name, email, phone, note, keptBy: keeper.unit },
    journalists: people.map((one) => ({ ...one, lastAskedAt: one.lastAskedAt?.toISOString() ?? null })),
    ...history,
    abilities,
  }
}

async function historyOf(varde: Varde, caller: Caller, of: { journalistId: string } | { outletId: string }) {
  const { total, rows } = await listInquiries(varde.db, {
    mode: varde.mode,
    view: 'all',
    callerId: caller.id,
    unitIds: readsIn(caller),
    today: startOfDay(dayOf(varde.now())) ?? varde.now(),
    ...of,
    limit: MOST,
    offset: 0,
  })
  const history = rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    topic: row.topic,
    state: row.state,
    unitName: row.unitName,
    journalist: row.journalistName,
    receivedAt: row.received_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    isShared: row.message_id !== null,
  }))
  return { history, total }
}
