import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { waitsFor, withoutMinistry } from '../rules/case-right.ts'
import { casesIn } from '../store/cases.ts'
import { ministryIds } from '../store/line.ts'
import { namesFor } from './case-names.ts'
import { standingsOf } from './load-case.ts'

export type CaseToAssess = { id: string; title: string; unitName: string; assessBy: Date }
export type CaseToAccept = { id: string; title: string; unitName: string; givenAt: Date }

/**
 * What waits for this caller among the cases: reported ones that they are to assess, with the clock, and those handed to a unit
 * of theirs that has not said «vi har den». `unitName` is the one that the case comes from.
 */
export async function casesWaitingFor(
  varde: Varde,
  caller: Caller,
): Promise<{ toAssess: CaseToAssess[]; toAccept: CaseToAccept[] }> {
  const { db } = varde
  const held = withoutMinistry(caller, await ministryIds(db))
  const now = varde.now()
  const waiting = (await standingsOf(db, held, await casesIn(db, ['reported', 'open']))).map((one) => ({
    ...one,
    waits: waitsFor(held, one.standing, { isLate: one.file.assess_by <= now }),
  }))
  const names = await namesFor(
    db,
    waiting.filter(({ waits }) => waits !== null),
  )
  const named = ({ id, title, unit_id }: { id: string; title: string; unit_id: string }) => ({
    id,
    title,
    unitName: names.unit(unit_id).name ?? '',
  })
  return {
    toAssess: waiting
      .filter(({ waits }) => waits === 'assess')
      .map(({ file }) => ({ ...named(file), assessBy: file.assess_by })),
    toAccept: waiting
      .filter(({ waits }) => waits === 'accept')
      .map(({ file, assignments }) => ({ ...named(file), givenAt: assignments[0]!.at })),
  }
}
