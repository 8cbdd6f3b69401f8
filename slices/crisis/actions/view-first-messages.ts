import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, personNames } from '../../organisation/index.ts'
import { readinessOf } from '../rules/first-message.ts'
import type { FirstMessagesView, FirstMessageView } from '../rules/statement-view.ts'
import { scenarios } from '../store/crises.ts'
import { type FirstMessageRow, firstMessages, neededLanguages } from '../store/first-messages.ts'
import { waiverOf } from './fill-first-words.ts'
import { firstCoverage } from './first-coverage.ts'
import { mayApproveFirst, mayWaiveFirst, mayWriteFirst, waitingDraft } from './keep-first-message.ts'
import { freshFirstWords } from './take-in-first-words.ts'

/** All first words, with what is lacking, and what the caller may do with each. */
export async function viewFirstMessages(varde: Varde, caller: Caller): Promise<FirstMessagesView> {
  const { db } = varde
  const now = varde.now()
  const [rows, cells, languages, known, mayWrite] = await Promise.all([
    firstMessages(db),
    firstCoverage(db, now),
    neededLanguages(db),
    scenarios(db),
    mayWriteFirst(db, caller),
  ])
  const fresh = mayWrite ? await freshFirstWords(db, varde.settings.pack) : []
  const people = rows.flatMap((row) => [row.approved_by, row.changed_by, row.waived_by].filter((id) => id !== null))
  const [names, mayGive, approvable] = await Promise.all([
    personNames(db, [...new Set(people)]),
    mayWaiveFirst(db, caller, { audience: 'public' }),
    Promise.all(rows.map((row) => mayApproveFirst(db, caller, row, now))),
  ])
  const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? null })
  return {
    scenarios: known.filter((one) => one.is_active).map(({ key, names: texts }) => ({ key, names: texts })),
    languages,
    messages: rows.map((row, at) => ({
      id: row.id,
      scenarioKey: row.scenario_key,
      audience: row.audience,
      language: row.language,
      title: row.title,
      body: row.body,
      asserts: row.asserts,
      draft: shownDraft(row),
      revision: row.revision,
      readiness: readinessOf(row, dayOf(now)),
      isUnread: row.is_unread,
      changedBy: named(row.changed_by),
      approvedBy: named(row.approved_by),
      approvedAt: row.approved_at?.toISOString() ?? null,
      approvedUntil: row.approved_until,
      mayApprove: approvable[at]!,
      waiver: shownWaiver(waiverOf(row), named),
      mayWaive: mayGive && row.audience === 'public',
    })),
    cells,
    mayWrite,
    fresh: fresh.map(({ scenario_key, audience, language, title }) => ({
      scenarioKey: scenario_key ?? null,
      ...{ audience, language, title },
    })),
  }
}

function shownDraft(row: FirstMessageRow): FirstMessageView['draft'] {
  const waits = waitingDraft(row)
  return waits && { title: waits.title, body: waits.body, asserts: waits.asserts }
}

const shownWaiver = (waiver: ReturnType<typeof waiverOf>, named: (id: string) => FirstMessageView['approvedBy']) =>
  waiver && { by: named(waiver.by)!, at: waiver.at.toISOString(), reason: waiver.reason }
