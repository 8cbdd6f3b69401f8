import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { COURSE, type PROACTIVE_STATES, type ProactiveState, proactiveHeadline } from '../rules/proactive.ts'
import { type ProactiveLine, useAllProactive } from './proactive-data.ts'
import { ProactiveForm } from './proactive-form.tsx'

const ORDER: ProactiveState[] = ['agreed', 'offered', 'idea', 'done', 'outcome', 'dropped']

/** Presse → Egne saker: what we offer the press, along the course from idea to outcome. */
export function ProactiveList() {
  const { t } = useTranslation('press-proactive')
  const query = useAllProactive()
  const [isAdding, setAdding] = useShown<true>()
  const [state, setState] = useState<ProactiveState | null>(null)
  const items = query.data?.items ?? []
  const { code, count } = proactiveHeadline(items)
  const shown = ORDER.filter((one) => state === null || one === state)
  return (
    <div className="c-3-12">
      <PageHead title={query.data ? t(`h1.${code}`, { count }) : t('title')} lead={t('lead')}>
        {(query.data?.unitIds.length ?? 0) > 0 && (
          <Button data-size="sm" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </PageHead>
      <ol className="v-path" aria-label={t('course')}>
        {COURSE.map((step) => {
          const at = items.filter((one) => one.state === step).length
          return (
            <li key={step} data-at={at > 0 ? 'some' : 'none'}>
              <button
                type="button"
                aria-pressed={state === step}
                onClick={() => setState(state === step ? null : step)}
              >
                <b>{at}</b> <span>{t(`state.${step}`)}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <Loaded query={query} text={t('loading')}>
        {() => (
          <div className="v-duty">
            {items.length === 0 && <Empty title={t('none')} text={t('none.about')} />}
            {shown.map((one) => (
              <Group key={one} state={one} lines={items.filter((line) => line.state === one)} />
            ))}
          </div>
        )}
      </Loaded>
      {isAdding && <ProactiveForm unitIds={query.data?.unitIds ?? []} onClose={() => setAdding(null)} />}
    </div>
  )
}

function Group({ state, lines }: { state: (typeof PROACTIVE_STATES)[number]; lines: ProactiveLine[] }) {
  const { t } = useTranslation('press-proactive')
  const { date } = useFormats()
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={`state-${state}`}>
      <SectionHead title={t(`group.${state}`)} id={`state-${state}`}>
        {lines.length}
      </SectionHead>
      <DataTable
        caption={t(`group.${state}`)}
        rows={lines}
        keyOf={(row) => row.id}
        columns={[
          {
            key: 'title',
            title: t('what'),
            isHead: true,
            cell: (row) => (
              <Link to="/presse/proaktivt/$id" params={{ id: row.id }} data-data>
                {row.title}
              </Link>
            ),
          },
          { key: 'kind', title: t('kind'), cell: (row) => t(`kind.${row.kind}`) },
          { key: 'outlet', title: t('outlet'), cell: (row) => <span data-data>{row.outlet?.name ?? '–'}</span> },
          { key: 'unit', title: t('unit'), cell: (row) => <span data-data>{row.unit.name}</span> },
          { key: 'day', title: t('planned'), cell: (row) => (row.plannedOn ? date(row.plannedOn) : '–') },
        ]}
      />
    </section>
  )
}
