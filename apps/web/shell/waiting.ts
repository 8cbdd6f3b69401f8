/** What waits for the person who looks, for the status line and the tab bar. */
export type Waiting = {
  approvals: number
  tasks: number
  running: { id: string; wave: number; of: number } | null
}

export const NOTHING_WAITS: Waiting = { approvals: 0, tasks: 0, running: null }
