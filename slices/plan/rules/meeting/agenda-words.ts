import type { AgendaSource, DueItem } from './agenda.ts'

/** A sentence as a key of `meetings` and what fills it; `written` is a person's own words that follow it. */
export type AgendaSentence = { code: string; params: { count: number }; written?: string }

/** Why something is on the agenda, in sentences. What a person put there needs no reason. */
export function agendaReasons(due: DueItem | null): AgendaSentence[] {
  if (due === null) return []
  const { status, reason, count, isApproval } = due.why
  const counted = (code: string) => (count > 0 ? [{ code, params: { count } }] : [])
  switch (due.source) {
    case 'off-course': {
      const isSaid = status === 'at-risk' || status === 'off-track'
      const said = isSaid ? [{ code: `why.${status}`, params: { count: 0 }, written: reason }] : []
      return [...said, ...counted('why.overdue')]
    }
    case 'decision':
      return [...(isApproval ? [{ code: 'why.approval', params: { count: 0 } }] : []), ...counted('why.proposals')]
    case 'evaluation':
      return [{ code: 'why.evaluation', params: { count: 0 } }]
    default:
      return counted(`why.${due.source}`)
  }
}

/** Key of the title of an item that has no words of its own; null where its title is written. */
export const agendaTitleKey = ({ source, title }: { source: AgendaSource; title: string }): string | null =>
  title === '' && (source === 'follow-ups' || source === 'calendar') ? `agenda.title.${source}` : null
