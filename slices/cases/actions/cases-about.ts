import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { CaseState } from '../rules/case.ts'
import { withoutMinistry } from '../rules/case-right.ts'
import type { CaseLine } from '../rules/case-view.ts'
import { casesWithLink, findCase } from '../store/cases.ts'
import { ministryIds } from '../store/line.ts'
import { namesFor } from './case-names.ts'
import { loadCase, standingsOf } from './load-case.ts'
import { lineOf } from './view-case.ts'

/** The cases in which a line, a message or coverage stands, of those that the caller may read. */
export async function casesAbout(db: Database, caller: Caller, targetId: string): Promise<{ items: CaseLine[] }> {
  const files = await casesWithLink(db, targetId)
  const handled = (await standingsOf(db, withoutMinistry(caller, await ministryIds(db)), files)).filter(
    (one) => one.handles,
  )
  const names = await namesFor(db, handled)
  return { items: handled.map((one) => lineOf(one, names)) }
}

type CaseHandled = {
  id: string
  number: string
  title: string
  state: CaseState
  mode: 'real' | 'exercise' | 'demo'
}

/** The case as one who handles it knows it; null to all others, to whom it does not exist. */
export async function handledCase(db: Database, caller: Caller, id: string): Promise<CaseHandled | null> {
  if (!(await findCase(db, id))) return null
  const loaded = await loadCase(db, caller, id).catch((error) => {
    if (error instanceof Failure && error.kind === 'not-found') return null
    throw error
  })
  if (!loaded?.handles) return null
  const { number, title, state, mode } = loaded.file
  return { id, number, title, state, mode }
}
