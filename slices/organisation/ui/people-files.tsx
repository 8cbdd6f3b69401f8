import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type PastPeopleFile, useOrganisationAct, usePeopleFiles } from './organisation-data.ts'

/** The files that were read in last, each undone as long as its time lasts. Nothing when there is none. */
export function PeopleFiles() {
  const { t } = useTranslation('organisation')
  const { moment } = useFormats()
  const query = usePeopleFiles()
  const [undoing, setUndoing] = useShown<PastPeopleFile>()
  const [told, setTold] = useState<{ undone: number; left: number } | null>(null)
  const act = useOrganisationAct<{ undone: number; left: number }>(setTold)
  const imports = query.data?.imports ?? []
  if (imports.length === 0) return null
  return (
    <section aria-labelledby="people-files" className="v-gap">
      <SectionHead title={t('people-files')} id="people-files" />
      <p role="status">{told && t('people-files.undone.told', { count: told.undone, left: told.left })}</p>
      <DataTable
        caption={t('people-files')}
        rows={imports}
        keyOf={(row) => row.id}
        columns={[
          { key: 'at', title: t('people-files.at'), isHead: true, cell: (row) => moment(row.at) },
          { key: 'by', title: t('people-files.by'), cell: (row) => row.by ?? t('people-files.by-machine') },
          { key: 'added', title: t('people-outcome.new'), isNumber: true, cell: (row) => row.added },
          { key: 'changed', title: t('people-files.changed'), isNumber: true, cell: (row) => row.changed },
          { key: 'closed', title: t('people-files.closed'), isNumber: true, cell: (row) => row.closed },
          {
            key: 'undo',
            title: t('people-files.undo'),
            cell: (row) => <Undo row={row} onUndo={() => setUndoing(row)} />,
          },
        ]}
      />
      <ConfirmDialog
        isOpen={undoing !== null}
        title={t('people-files.undo.title')}
        action={t('people-files.undo')}
        isBusy={act.isPending}
        error={act.error}
        onConfirm={() =>
          undoing &&
          act.mutate({ path: `/api/people/imports/${undoing.id}/undo` }, { onSuccess: () => setUndoing(null) })
        }
        onClose={() => setUndoing(null)}
      >
        <p>{t('people-files.undo.about')}</p>
      </ConfirmDialog>
    </section>
  )
}

function Undo({ row, onUndo }: { row: PastPeopleFile; onUndo: () => void }) {
  const { t } = useTranslation('organisation')
  const { moment } = useFormats()
  if (row.undoneAt) return <>{t('people-files.undone', { at: moment(row.undoneAt) })}</>
  if (!row.canUndo) return <>{t('people-files.too-late')}</>
  return (
    <Button
      data-size="sm"
      variant="tertiary"
      aria-label={t('people-files.undo.of', { at: moment(row.at) })}
      onClick={onUndo}
    >
      {t('people-files.undo')}
    </Button>
  )
}
