import { useTranslation } from 'react-i18next'
import { ElementTable, flat } from '../element-table.tsx'
import { SectionBody } from '../section-body.tsx'
import type { Whole } from '../whole.ts'
import { type ClosingInitiative, GapDrawing } from './gap-drawing.tsx'
import { LinkedNames } from './linked-names.tsx'

/** From how it is to how we want it, and what closes the gap. `initiatives` is null until the plan has answered. */
export function Gaps({ whole, initiatives }: { whole: Whole; initiatives: readonly ClosingInitiative[] | null }) {
  const { t } = useTranslation('strategy')
  const gaps = whole.of('gap')
  const closing = (key: string) => (initiatives ?? []).filter((one) => one.gapKeys.includes(key))
  const closed = gaps.filter((one) => closing(one.key).length > 0)
  return (
    <SectionBody
      whole={whole}
      adds={['gap']}
      title={t(`gaps.title.${saidOf(initiatives !== null, closed.length, gaps.length)}`, {
        count: closed.length,
        total: gaps.length,
      })}
      lead={t(gaps.some((one) => one.standing === 'source') ? 'gaps.lead' : 'gaps.lead.own')}
      first={gaps[0]?.key}
      drawing={(drawn) => <GapDrawing {...drawn} gaps={gaps} closing={initiatives && closing} />}
    >
      {({ chosen }) => (
        <ElementTable
          whole={whole}
          title={t('gaps.table')}
          rows={flat(gaps)}
          texts={[]}
          more={[
            {
              key: 'closing',
              title: t('gaps.closing'),
              cell: ({ element }) => {
                const found = closing(element.key)
                return found.length > 0 ? (
                  <ul>
                    {found.map((one) => (
                      <li key={one.id}>
                        {one.link}, {t(`gaps.state.${one.state}`)}
                      </li>
                    ))}
                  </ul>
                ) : (
                  initiatives && t('gaps.open')
                )
              },
            },
            {
              key: 'serves',
              title: t('gaps.serves'),
              cell: ({ element }) => <LinkedNames whole={whole} from={element.key} kind="serves" />,
            },
            {
              key: 'for',
              title: t('gaps.concerns'),
              cell: ({ element }) => <LinkedNames whole={whole} from={element.key} kind="for" />,
            },
          ]}
          chosen={chosen}
        />
      )}
    </SectionBody>
  )
}

function saidOf(isKnown: boolean, closed: number, total: number): string {
  if (total === 0) return 'empty'
  if (!isKnown) return 'unknown'
  return closed === 0 ? 'none' : closed === total ? 'all' : 'some'
}
