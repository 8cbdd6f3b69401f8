import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { saveFile } from '../../../kit/ui/save-file.ts'
import { useFew } from '../../../kit/ui/use-few.tsx'
import { useNarrow } from '../../../kit/ui/use-narrow.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { useAct } from './use-act.ts'

type Sheet = { unitId: string; unitName: string }

/** For administrators: how many emergency codes each unit has left, and new ones to print and seal. */
export function EmergencySheets() {
  const { t } = useTranslation('access')
  const [asked, setAsked] = useShown<Sheet>()
  const client = useQueryClient()
  const { act, isBusy, error } = useAct()
  const query = useQuery({
    queryKey: ['emergency-sheets'],
    queryFn: () => read(api.GET('/api/access/emergency-sheets')),
  })
  const units = query.data?.units
  const { shown, rest } = useFew(units ?? [], useNarrow() ? 8 : 20)
  const print = ({ unitId }: Sheet) =>
    void act(async () => {
      await saveFile('/api/access/emergency-sheets', 'nodkoder.pdf', { unitId })
      setAsked(null)
      await client.invalidateQueries({ queryKey: ['emergency-sheets'] })
    })
  return (
    <FoldedPart
      id="nodkoder"
      group="settings"
      title={t('sheets.title')}
      says={units && t('sheets.with', { count: units.filter((row) => row.left > 0).length, of: units.length })}
    >
      <div className="v-stack">
        <p className="v-prose">{t('sheets.about')}</p>
        <Loaded query={query} text={t('my.loading')}>
          {() => (
            <DataTable
              caption={t('sheets.title')}
              rows={shown}
              keyOf={(row) => row.unitId}
              columns={[
                {
                  key: 'unit',
                  title: t('sheets.unit'),
                  isHead: true,
                  cell: (row) => <span data-data>{row.unitName}</span>,
                },
                {
                  key: 'left',
                  title: t('sheets.left'),
                  isNumber: true,
                  cell: (row) => row.left,
                },
                {
                  key: 'made',
                  title: t('sheets.made'),
                  cell: (row) => (row.madeAt ? t('sheets.made.at', { at: row.madeAt }) : t('sheets.never')),
                },
                {
                  key: t('sheets.print'),
                  title: '',
                  cell: (row) => (
                    <button type="button" className="v-link" onClick={() => setAsked(row)}>
                      {t('sheets.print')}{' '}
                      <span className="ds-sr-only" data-data>
                        {row.unitName}
                      </span>
                    </button>
                  ),
                },
              ]}
            />
          )}
        </Loaded>
        {rest}
      </div>
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('sheets.ask', { unit: asked?.unitName })}
        action={t('sheets.print')}
        isBusy={isBusy}
        error={error}
        onConfirm={() => asked && print(asked)}
        onClose={() => setAsked(null)}
      >
        <p>{t('sheets.ask.about')}</p>
      </ConfirmDialog>
    </FoldedPart>
  )
}
