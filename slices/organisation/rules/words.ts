/** The closed lists of words of this slice. The database holds the same lists as constraints. */
export const UNIT_KINDS = [
  'ministry',
  'directorate',
  'college',
  'region',
  'prison',
  'prison-department',
  'probation',
  'combined',
  'halfway-house',
  'youth-unit',
  'nd-centre',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** What the authority table decides on: the kinds of message, the initiatives of the action plan, answers to the press, crisis plans. */
export const MESSAGE_KINDS = [
  'information',
  'press-release',
  'crisis-first',
  'correction',
  'notice',
  'initiative',
  'press-answer',
  'crisis-plan',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

export const AUDIENCE_KINDS = [
  'staff',
  'unions',
  'ministry',
  'inmates',
  'convicted',
  'relatives',
  'press',
  'public',
  'partners',
] as const
export type AudienceKind = (typeof AUDIENCE_KINDS)[number]

/** Levels that send and approve, lowest first. The ministry neither sends nor approves for the agency. */
export const LEVELS = ['unit', 'region', 'directorate'] as const
export type Level = (typeof LEVELS)[number]

/** Duties that can approve, from the least to the most binding within one level. */
export const APPROVER_DUTIES = ['press-contact', 'communication-adviser', 'communication-leader', 'leader'] as const
export type ApproverDuty = (typeof APPROVER_DUTIES)[number]

const LEVEL_OF: Partial<Record<UnitKind, Level>> = {
  ministry: 'directorate',
  directorate: 'directorate',
  region: 'region',
}

/** Prisons, probation offices, the college and all other units that carry out sentences stand on the level `unit`. */
export function levelOf(kind: UnitKind): Level {
  return LEVEL_OF[kind] ?? 'unit'
}

/** Is `a` a higher level than `b`? Positive when it is, 0 when they are the same. */
export function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b)
}
