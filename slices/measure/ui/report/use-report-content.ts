import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api.ts'
import { type Saved, useSaver } from '../../../../kit/ui/use-saver.ts'
import type { ReportContent } from '../../rules/report/report.ts'
import { conflictsOf, merged, type ReportPart } from '../../rules/report/report-difference.ts'
import type { ReportView } from '../../rules/report/report-view.ts'

export type Conflict = Saved<ReportContent> & { author: string | null; parts: ReportPart[] }

const isContent = (content: unknown): content is ReportContent =>
  Array.isArray((content as ReportContent | null | undefined)?.blocks)

/**
 * A report as it is written here. When somebody else saved first, what only one of us has changed is put together by itself; a person chooses the
 * rest. Use one per report (`key` on the component).
 */
export function useReportContent({ id, revision, content: written }: ReportView) {
  const client = useQueryClient()
  const { base, content, state, change, settle } = useSaver<ReportContent, Conflict>({
    place: `measure.report.${id}`,
    saved: { revision, content: written },
    isContent,
    send: (json) => call(`/api/measure/reports/${id}`, { method: 'PUT', json }),
    meet: ({ code, details }, mine) => {
      const theirs = details.theirs as (Saved<ReportContent> & { author: string | null }) | undefined
      if (code !== 'measure.report-changed-meanwhile' || !theirs) return null
      const parts = conflictsOf(mine.base.content, theirs.content, mine.content)
      if (parts.length > 0) return { conflict: { ...theirs, parts } }
      return { base: theirs, content: merged(mine.base.content, theirs.content, mine.content, []) }
    },
    onSaved: () => void client.invalidateQueries({ queryKey: ['measure', 'reports'] }),
  })
  return {
    content,
    state,
    change,
    revision: base.revision,
    /** Ends a conflict: of the parts that both have changed, these are mine. */
    settle: (theirs: Conflict, keepMine: readonly ReportPart[]) =>
      settle(theirs, merged(base.content, theirs.content, content, keepMine)),
  }
}
