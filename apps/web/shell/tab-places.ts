import type { LinkProps } from '@tanstack/react-router'
import type { Duty } from '../../../kit/kernel/caller.ts'

const DESK: readonly Duty[] = [
  'leader',
  'communication-leader',
  'communication-adviser',
  'press-contact',
  'press-contact-alternate',
]

/**
 * The fourth place of the bar at the thumb: tasks of the unit while one waits, the press desk for those who have it, and tasks for the
 * rest. The other one stands under Meny, two presses away.
 */
export function fourthPlace(duties: readonly Duty[], tasks: number): { name: string; to: LinkProps['to'] } {
  const hasDesk = duties.some((duty) => DESK.includes(duty))
  return hasDesk && tasks === 0 ? { name: 'nav.press', to: '/presse' } : { name: 'nav.tasks', to: '/oppgaver' }
}
