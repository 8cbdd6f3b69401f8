import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { FoldSection } from '../../../../kit/ui/folds.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { InitiativeTarget } from '../../rules/dashboard/dashboard-view.ts'
import { FigureButton } from './figure-button.tsx'
import { useFigureWords } from './use-figure-words.ts'

/** What the initiative has set itself, beside what the plan says is measured. */
export function TargetTable({ lines }: { lines: readonly InitiativeTarget[] }) {
  const { t } = useTranslation(['dashboard', 'measure'])
  const { date, count } = useFormats()
  const { span } = useFigureWords()
  if (lines.length === 0)
    return (
      <section className="v-block" aria-labelledby="targets-title">
        <SectionHead id="targets-title" title={t('targets.title')} />
        <Empty title={t('targets.none')} text={t('targets.none.about')} />
      </section>
    )
  const measured = lines.filter(({ figure }) => figure !== null).length
  return (
    <FoldSection id="targets" title={t('targets.title')} gist={t('targets.gist', { measured, of: lines.length })}>
      <DataTable
        caption={t('targets.title')}
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', title: t('targets.name'), isHead: true, cell: ({ name }) => <span data-data>{name}</span> },
          {
            key: 'value',
            title: t('measure:list.value'),
            isNumber: true,
            cell: ({ figure, name }) =>
              figure ? <FigureButton figure={figure} name={name} /> : t('measure:list.not-measured'),
          },
          {
            key: 'interval',
            title: t('measure:list.interval'),
            isNumber: true,
            cell: ({ figure }) => (figure?.interval ? span(figure) : '–'),
          },
          { key: 'on', title: t('targets.on'), cell: ({ figure }) => (figure ? date(figure.toOn) : '–') },
          {
            key: 'target',
            title: t('measure:list.target'),
            cell: ({ target }) =>
              target ? t('targets.by', { value: count(target.value), on: target.on }) : t('target.none'),
          },
        ]}
      />
    </FoldSection>
  )
}
