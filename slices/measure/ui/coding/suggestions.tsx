import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { RoundView } from '../../rules/coding/coding-view.ts'
import { shownAlpha } from '../../rules/statistics/krippendorff.ts'
import { useFigures } from '../use-figures.ts'

/** Programs that have suggested codes, held to the same test as people: their agreement with what people ended at. */
export function Suggestions({ round }: { round: RoundView }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { name } = useFigures()
  const rows = round.suggestions.flatMap((one) =>
    one.agreements.filter(({ compared }) => compared > 0).map((agreement) => ({ program: one.name, ...agreement })),
  )
  if (rows.length === 0) return null
  return (
    <section className="v-block" aria-labelledby="suggestions-title">
      <SectionHead id="suggestions-title" title={t('suggestions.title')} />
      <p className="v-mea-prose">{t('suggestions.about')}</p>
      <DataTable
        caption={t('suggestions.title')}
        rows={rows}
        keyOf={({ program, variable }) => `${program} ${variable}`}
        columns={[
          {
            key: 'who',
            title: t('suggestions.program'),
            isHead: true,
            cell: (row) => <span data-data>{row.program}</span>,
          },
          {
            key: 'what',
            title: t('agreement.question'),
            cell: (row) => (
              <span data-data>{name(round.variables.find(({ key }) => key === row.variable)!.names)}</span>
            ),
          },
          {
            key: 'alpha',
            title: t('agreement.alpha'),
            isNumber: true,
            cell: ({ alpha }) => (alpha === null ? '–' : count(shownAlpha(alpha), 3)),
          },
          { key: 'n', title: t('rounds.stories'), isNumber: true, cell: ({ compared }) => count(compared) },
        ]}
      />
    </section>
  )
}
