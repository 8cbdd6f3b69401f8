import type { Caller } from '../../../kit/kernel/caller.ts'
import { grantedFrom, may } from '../../../kit/kernel/rights/may.ts'
import { type CaseState, type CaseStep, stateAfter } from './case.ts'

export const CASE_ABILITIES = [
  'take',
  'assess',
  'assign',
  'hand-up',
  'accept',
  'join',
  'note',
  'link',
  'close',
  'reopen',
  'tell-ministry',
] as const
export type CaseAbility = (typeof CASE_ABILITIES)[number]

export type CaseStanding = {
  state: CaseState
  unitId: string
  handlingUnitId: string
  /** The directorate above the unit; null where there is none. */
  directorateId: string | null
  reporterIds: readonly string[]
  /** Who in the directorate has it; another may take it over from them. */
  takenBy: string | null
  /** The last handing over waits for «vi har den». */
  isAssignmentOpen: boolean
}

/** The caller without what they hold in a ministry: it reads the note that is made for it, and nothing else. */
export function withoutMinistry(caller: Caller, ministryIds: readonly string[]): Caller {
  return { ...caller, duties: caller.duties.filter((held) => !ministryIds.includes(held.unitId)) }
}

/** Somebody who handles it or stands over those who do. They see everything, working notes included. */
export const mayHandle = (
  caller: Caller,
  { unitId, handlingUnitId }: Pick<CaseStanding, 'unitId' | 'handlingUnitId'>,
) => may(caller, 'cases.handle', unitId) || may(caller, 'cases.handle', handlingUnitId)

/** Those who handle it, and whoever reported it: the latter sees the report and how it goes, never the notes. */
export const mayRead = (caller: Caller, standing: CaseStanding): boolean =>
  mayHandle(caller, standing) || standing.reporterIds.includes(caller.id)

/** What this caller can do with the case now. The same list reaches the buttons; the action asks again. */
export function abilitiesOf(caller: Caller, standing: CaseStanding): CaseAbility[] {
  const { state, directorateId, handlingUnitId } = standing
  const assesses = directorateId !== null && may(caller, 'cases.assess', directorateId)
  const handles = mayHandle(caller, standing)
  const holds = may(caller, 'cases.handle', handlingUnitId)
  const can = (step: CaseStep) => stateAfter(state, step) !== null
  const is: Record<CaseAbility, boolean> = {
    take: assesses && can('take') && standing.takenBy !== caller.id,
    assess: assesses && can('assess'),
    assign: assesses && can('assign'),
    'hand-up': !assesses && holds && can('assign') && handlingUnitId !== directorateId,
    accept: holds && can('accept') && standing.isAssignmentOpen,
    join: assesses && can('join'),
    note: handles && can('note'),
    link: handles && can('link'),
    close: (assesses || (holds && state === 'open')) && can('close'),
    reopen: (assesses || holds) && can('reopen'),
    'tell-ministry': assesses && state === 'open',
  }
  return CASE_ABILITIES.filter((ability) => is[ability])
}

/**
 * What the case waits for this caller to do, or null. A reported case waits for everyone who assesses, until somebody takes it;
 * past its time it is everybody's again. A case handed over waits for those of the unit itself, not for those above it.
 */
export function waitsFor(
  caller: Caller,
  standing: CaseStanding,
  { isLate }: { isLate: boolean },
): 'assess' | 'accept' | null {
  const can = abilitiesOf(caller, standing)
  const isTakenByAnother = standing.takenBy !== null && standing.takenBy !== caller.id
  if (standing.state === 'reported') return can.includes('assess') && (!isTakenByAnother || isLate) ? 'assess' : null
  const { handlingUnitId } = standing
  const isOfUnit = grantedFrom(caller, 'cases.handle', handlingUnitId).includes(handlingUnitId)
  return can.includes('accept') && isOfUnit ? 'accept' : null
}
