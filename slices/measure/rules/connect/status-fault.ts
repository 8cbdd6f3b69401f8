import type { AnswerFault } from './ask.ts'

/** What is wrong when the status is not 200; `said` is the source's own words, where it gave some. */
export function statusFault(status: number, said = ''): { fault: AnswerFault; detail: string } {
  const detail = said || String(status)
  if (status === 401 || status === 403) return { fault: 'refused', detail }
  return { fault: status === 404 || status === 410 ? 'not-found' : 'status', detail }
}
