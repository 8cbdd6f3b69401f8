import { useTranslation } from 'react-i18next'
import { REACH_STATES } from '../../../../kit/kernel/reach-states.ts'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import type { Figure } from '../../rules/dashboard/figure.ts'
import type { ReachLine } from '../../rules/dashboard/reach-table.ts'
import { FigureButton } from './figure-button.tsx'
import { useFigureWords } from './use-figure-words.ts'

type Props = { lines: readonly ReachLine<Figure>[]; head: string; caption: string; nameOf: (key: string) => string }

/** Lines whose states sum to their total. States that nobody stands in have no column. */
export function ReachTable({ lines, head, caption, nameOf }: Props) {
  const { t } = useTranslation(['dashboard', 'dispatch'])
  const { bare } = useFigureWords()
  const used = REACH_STATES.filter((state) => lines.some(({ states }) => states.some((one) => one.state === state)))
  const number = (figure: Figure | null | undefined, key: string, what: string) =>
    figure ? (
      <FigureButton figure={figure} name={`${nameOf(key)}, ${what}`} text={bare(figure)} />
    ) : (
      <span className="v-muted v-none">–</span>
    )
  return (
    <DataTable
      caption={caption}
      rows={lines}
      keyOf={({ key }) => key}
      columns={[
        { key: 'name', title: head, isHead: true, cell: ({ key }) => nameOf(key) },
        ...used.map((state) => ({
          key: state,
          title: t(`dispatch:state.${state}`),
          isNumber: true,
          cell: ({ key, states }: ReachLine<Figure>) =>
            number(states.find((one) => one.state === state)?.figure, key, t(`dispatch:state.${state}`)),
        })),
        {
          key: 'total',
          title: t('reach.sum'),
          isNumber: true,
          cell: ({ key, total }) => <strong>{number(total, key, t('reach.sum'))}</strong>,
        },
        {
          key: 'reached',
          title: t('reach.reached'),
          isNumber: true,
          cell: ({ key, reached }) =>
            reached ? (
              <FigureButton figure={reached} name={`${nameOf(key)}, ${t('reach.reached')}`} />
            ) : (
              <span className="v-muted v-none">–</span>
            ),
        },
      ]}
    />
  )
}
