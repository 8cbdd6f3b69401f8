import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { CaseState } from '../rules/case.ts'
import { withoutMinistry } from '../rules/case-right.ts'
import type { CaseLine } from '../rules/case-view.ts'
import { casesIn } from '../store/cases.ts'
import { ministryIds } from '../store/line.ts'
import { namesFor } from './case-names.ts'
import { standingsOf } from './load-case.ts'
import { lineOf } from './view-case.ts'

const OPEN: readonly CaseState[] = ['reported', 'open']
const OVER: readonly CaseState[] = ['closed', 'joined']
const MOST_SHOWN = 200

/**
 * The cases that the caller may read: what must be assessed first on top, then the newest change. Closed ones are a list
 * of their own, the newest 200.
 */
export async function listCases(
  varde: Varde,
  caller: Caller,
  { over = false }: { over?: boolean } = {},
): Promise<{ items: CaseLine[] }> {
  const { db } = varde
  const files = await casesIn(db, over ? OVER : OPEN)
  const readable = await standingsOf(db, withoutMinistry(caller, await ministryIds(db)), files)
  const shown = readable.slice(0, over ? MOST_SHOWN : undefined)
  const names = await namesFor(db, shown)
  return { items: shown.map((one) => lineOf(one, names)) }
}
