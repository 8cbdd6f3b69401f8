import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { SourceLine } from '../rules/connect/source-view.ts'
import { RunState } from './run-state.tsx'
import { SourceDialog } from './source-dialog.tsx'

/** Other systems that values and mentions come from, each with how its latest reading went. */
export function SourceList({ sources, mayAdd }: { sources: SourceLine[]; mayAdd: boolean }) {
  const { t } = useTranslation('measure')
  const navigate = useNavigate()
  const [isAdding, setAdding] = useShown<true>()
  return (
    <section className="v-block" aria-labelledby="others-title">
      <SectionHead id="others-title" title={t('connect.title')} />
      <p className="v-mea-prose">{t('connect.about')}</p>
      {mayAdd && (
        <p className="v-mea-add">
          <Button data-size="sm" onClick={() => setAdding(true)}>
            {t('connect.add')}
          </Button>
        </p>
      )}
      {sources.length === 0 ? (
        <Empty title={t('connect.none')} text={t('connect.none.about')} />
      ) : (
        <DataTable
          caption={t('connect.title')}
          rows={sources}
          keyOf={(one) => one.id}
          columns={[
            {
              key: 'name',
              title: t('connect.source'),
              isHead: true,
              cell: (one) => (
                <>
                  {one.abilities.length > 0 ? (
                    <Link to="/maling/kilder/$id" params={{ id: one.id }} className="v-link">
                      <span data-data>{one.name}</span>
                    </Link>
                  ) : (
                    <span data-data>{one.name}</span>
                  )}
                  <span className="v-mea-kind">{t(`connect.kind.${one.kind}`)}</span>
                </>
              ),
            },
            { key: 'latest', title: t('connect.latest'), cell: (one) => <RunState run={one.latest} /> },
            {
              key: 'next',
              title: t('connect.rhythm'),
              cell: (one) =>
                one.isPaused
                  ? t('connect.paused')
                  : t(one.kind === 'push' ? 'connect.pushed' : `connect.rhythm.${one.rhythm}`),
            },
          ]}
        />
      )}
      {isAdding && (
        <SourceDialog
          onClose={() => setAdding(null)}
          onAdded={(id) => void navigate({ to: '/maling/kilder/$id', params: { id } })}
        />
      )}
    </section>
  )
}
