import { DUTIES } from '../caller.ts'
import { type Grants, line, unit } from './grant.ts'

const desk = line('leader', 'communication-leader', 'communication-adviser', 'press-contact', 'press-contact-alternate')
const leading = line('leader', 'communication-leader')

export const CRISIS = {
  /** Anyone declares where they work: whoever sees smoke can say so. */
  'crisis.declare': [desk],
  'crisis.read': [desk],
  'crisis.lead': [leading],
  /** Whether somebody else must say yes to the words is the table of authority's. */
  'crisis.speak': [line('leader', 'communication-leader', 'communication-adviser', 'press-contact')],
  /** Asked of the level above the unit that handles it. */
  'crisis.take-over': [leading],
  /** As for any override of a wave: leading the room is not enough, as that role is handed to whoever is there. */
  'crisis.waive': [leading],
  'crisis.read-plan': [desk, unit(...DUTIES)],
  /** Who approves it stands in the table of authority, which is data. */
  'crisis.write-plan': [desk],
  /** What must come before the public, for a kind of crisis. Asked of the unit of the whole agency; somebody else says yes. */
  'crisis.keep-precautions': [leading],
  /** Asked of the unit of the whole agency. */
  'crisis.write-first-words': [line('leader', 'communication-leader', 'communication-adviser')],
} as const satisfies Grants
