import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { RunView } from '../rules/connect/source-view.ts'
import { MentionUndoDialog } from './media/mention-undo-dialog.tsx'
import { RunState } from './run-state.tsx'
import { useSourceAct } from './source-data.ts'

/** Every reading of a source, the latest first; one that was taken in can be undone. */
export function RunLog({ runs, mayUndo }: { runs: RunView[]; mayUndo: boolean }) {
  const { t } = useTranslation('measure')
  const { moment } = useFormats()
  const undo = useSourceAct()
  const [opened, setOpened] = useShown<string>()
  return (
    <section className="v-block" aria-labelledby="log-title">
      <SectionHead id="log-title" title={t('run.log')} />
      <ProblemText error={undo.error} />
      {runs.length === 0 ? (
        <Empty title={t('run.never')} text={t('run.never.about')} />
      ) : (
        <DataTable
          caption={t('run.log')}
          rows={runs}
          keyOf={(run) => run.id}
          columns={[
            { key: 'started', title: t('run.started'), isHead: true, cell: (run) => moment(run.startedAt) },
            { key: 'how', title: t('run.how'), cell: (run) => <RunState run={run} /> },
            {
              key: 'undo',
              title: t('run.undo'),
              cell: (run) =>
                mayUndo && run.state === 'done' && run.valuesMade + run.mentionsMade > 0 ? (
                  <button
                    type="button"
                    className="v-link"
                    disabled={undo.isPending}
                    aria-label={t('run.undo.of', { at: moment(run.startedAt) })}
                    onClick={() =>
                      run.mentionsMade > 0 ? setOpened(run.id) : undo.mutate({ path: `/runs/${run.id}/undo` })
                    }
                  >
                    {t('run.undo')}
                  </button>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
      {opened && (
        <MentionUndoDialog
          importId={`mni_${opened.slice('run_'.length)}`}
          path={`/runs/${opened}/undo`}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  )
}
