import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import type { EditionView } from '../strategy-data.ts'

/** Every edition with its dates and the decision on it. The name opens the edition. */
export function EditionTable({ editions }: { editions: EditionView[] }) {
  const { t } = useTranslation('strategy')
  const { date } = useFormats()
  const day = (one: string | null) => (one ? date(one) : '')
  return (
    <DataTable
      caption={t('index.editions')}
      rows={editions}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', title: t('column.name'), isHead: true, cell: (one) => <EditionLink of={one} /> },
        { key: 'state', title: t('editions.state'), cell: ({ state }) => t(`editions.state.${state}`) },
        { key: 'from', title: t('fact.validFrom'), cell: ({ validFrom }) => day(validFrom) },
        { key: 'to', title: t('fact.validTo'), cell: ({ validTo }) => day(validTo) },
        { key: 'by', title: t('force.decided-by'), cell: ({ decidedBy }) => <span data-data>{decidedBy ?? ''}</span> },
        {
          key: 'why',
          title: t('editions.reason'),
          cell: ({ decisionReason }) => <span data-data>{decisionReason ?? ''}</span>,
        },
        { key: 'elements', title: t('editions.elements'), isNumber: true, cell: ({ elements }) => elements },
        {
          key: 'pack',
          title: t('pack.column'),
          cell: ({ number, state }) =>
            state !== 'discarded' && (
              <a
                className="v-link"
                href={
                  state === 'draft'
                    ? '/api/strategy/draft/pack.zip'
                    : `/api/strategy/editions/number/${number}/pack.zip`
                }
                aria-label={t('pack.download.named', { number })}
              >
                {t('pack.download')}
              </a>
            ),
        },
        {
          key: 'print',
          title: t('print.column'),
          cell: ({ id, number }) => (
            <a
              className="v-link"
              href={`/api/strategy/editions/${id}/strategy.pdf`}
              aria-label={t('print.named', { number })}
            >
              {t('print.do.short')}
            </a>
          ),
        },
      ]}
    />
  )
}

function EditionLink({ of: { id, number, state, title } }: { of: EditionView }) {
  const search = { draft: { utgave: 'utkast' }, 'in-force': {} }[state as string] ?? { utgave: id }
  return (
    <Link className="v-link" to="/strategi" search={search as never}>
      <span>
        {number}. <span lang="nb">{title}</span>
      </span>
    </Link>
  )
}
