import type { Database } from '../../../kit/db/database.ts'
import { levelOf, whoAnswers } from '../../organisation/index.ts'
import { type Handler, proposedHandler } from '../rules/line-principle.ts'
import { unitLine } from '../store/line.ts'

/** Whom the line principle points at now, with absences and deputies counted in; null where the unit is gone. */
export async function proposeHandler(
  db: Database,
  unitId: string,
  now: Date,
  { securityCrisis = false }: { securityCrisis?: boolean } = {},
): Promise<Handler | null> {
  const line = (await unitLine(db, unitId)).filter((unit) => unit.kind !== 'ministry')
  const units = await Promise.all(
    line.map(async ({ id, kind }) => {
      const answer = await whoAnswers(db, { unitId: id, duty: 'press-contact', now })
      // One who answers only because the question climbed past this unit is not there.
      const isManned =
        answer !== null && !answer.steps.some((step) => step.kind === 'climbs' || step.kind === 'last-resort')
      return { id, level: levelOf(kind), isManned }
    }),
  )
  return proposedHandler(units, { securityCrisis })
}
