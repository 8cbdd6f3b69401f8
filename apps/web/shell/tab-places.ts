import type { LinkProps } from '@tanstack/react-router'

/**
 * The fourth place of the bar at the thumb: tasks of the unit while one waits, the press desk for those who have it, and tasks for the
 * rest. The other one stands under Meny, two presses away.
 */
export function fourthPlace(hasDesk: boolean, tasks: number): { name: string; to: LinkProps['to'] } {
  return hasDesk && tasks === 0 ? { name: 'nav.press', to: '/presse' } : { name: 'nav.tasks', to: '/oppgaver' }
}
