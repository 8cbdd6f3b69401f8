import { agency, below, type Grants, line } from './grant.ts'

/** An administrator is one everywhere, whatever unit the duty stands in. */
const everywhere = agency('administrator')
const staff = line('leader', 'communication-leader', 'communication-adviser')

/** Power is never given to oneself or sideways: that somebody gives a duty to themselves is refused besides. */
export const ORGANISATION = {
  'organisation.edit-unit': [everywhere],
  'organisation.see-people': [everywhere, staff],
  'organisation.edit-people': [everywhere, staff],
  'organisation.set-duties': [everywhere, staff],
  'organisation.register-absence': [everywhere, staff],
  /** Union office is special-category data. */
  'organisation.see-union-office': [everywhere, staff, line('union-representative')],
  'organisation.see-protected': [everywhere],
  'organisation.give-administrator': [everywhere],
  'organisation.give-leader': [everywhere, below('leader')],
  'organisation.give-communication-leader': [everywhere],
  'organisation.give-communication-adviser': [everywhere, line('leader')],
  /** To say yes, as another, to power that somebody gave. */
  'organisation.second-giving': [everywhere, line('leader')],
  'organisation.give-everyday-duty': [everywhere, staff],
} as const satisfies Grants
