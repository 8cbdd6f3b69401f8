import { useTranslation } from 'react-i18next'
import { goalPath } from '../../rules/goal-path.ts'
import { BandDrawing } from '../drawing/band-drawing.tsx'
import { PrintLink } from '../print-link.tsx'
import { SectionBody } from '../section-body.tsx'
import { titleOf } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'
import { pyramidLevels } from './pyramid-levels.ts'
import { PyramidTable } from './pyramid-table.tsx'

/** The pyramid: mission, vision, values, areas, and the goals under what is chosen. */
export function Pyramid({ whole }: { whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  const goals = whole.of('goal')
  const owned = goals.filter((goal) => goal.data.owned === 'communication')
  const nameOf = (key: string | undefined) => {
    const element = key ? whole.byKey.get(key) : undefined
    return element ? titleOf(element, i18n.language) : ''
  }
  const bands = (chosen: string | null) =>
    pyramidLevels(whole, chosen).map(({ key, items, under }) => ({
      key,
      items,
      label: t(`pyramid.level.${key}`, { name: nameOf(under) }),
      ...(key === 'mission' ? { field: 'text' } : {}),
    }))
  return (
    <SectionBody
      whole={whole}
      adds={['area', 'mission', 'vision', 'value', 'goal']}
      actions={<PrintLink of={whole.edition} />}
      title={
        goals.length > 0 ? t('pyramid.title', { owned: owned.length, total: goals.length }) : t('pyramid.title.none')
      }
      lead={
        <>
          <span lang="nb">{whole.edition.title}</span>
          {whole.edition.decidedBy && (
            <>
              . {t('pyramid.decided')} <span lang="nb">{whole.edition.decidedBy}</span>.
            </>
          )}
        </>
      }
      first={whole.of('vision')[0]?.key}
      drawing={(drawn) => (
        <BandDrawing
          {...drawn}
          whole={whole}
          label={t('pyramid.label')}
          bands={bands(drawn.chosen)}
          path={Object.values(goalPath(drawn.chosen, whole.byKey))}
        />
      )}
    >
      {({ chosen }) => <PyramidTable whole={whole} chosen={chosen} />}
    </SectionBody>
  )
}
