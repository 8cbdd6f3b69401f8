import { useTranslation } from 'react-i18next'
import { goalPath } from '../../rules/goal-path.ts'
import type { DrawnPoint } from '../../rules/neighbour.ts'
import { pyramidLayout } from '../../rules/pyramid-layout.ts'
import { useRoving } from '../drawing/use-roving.ts'
import { ElementDetails } from '../element-details.tsx'
import { ElementText } from '../element-text.tsx'
import { SectionTitle } from '../section-title.tsx'
import { titleOf } from '../strategy-data.ts'
import { useChosen } from '../use-chosen.ts'
import type { Whole } from '../whole.ts'
import { pyramidLevels } from './pyramid-levels.ts'
import { PyramidTable } from './pyramid-table.tsx'

/** Rows far enough apart that an arrow to the side never leaves its row. */
const ROW = 10

/** The pyramid: mission, vision, values, areas, and the goals under what is chosen. */
export function Pyramid({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const goals = whole.of('goal')
  const owned = goals.filter((goal) => goal.data.owned === 'communication')
  const [chosen, choose] = useChosen(whole.of('vision')[0]?.key ?? null)
  const title =
    goals.length > 0 ? t('pyramid.title', { owned: owned.length, total: goals.length }) : t('pyramid.title.none')
  return (
    <>
      <SectionTitle whole={whole} title={title} />
      <div className="c-3-9">
        <PyramidDrawing whole={whole} chosen={chosen} onChoose={choose} />
      </div>
      <div className="c-10-12">
        <ElementDetails whole={whole} chosen={chosen} />
      </div>
      <div className="c-3-12 v-gap">
        <PyramidTable whole={whole} />
      </div>
    </>
  )
}

type DrawingProps = { whole: Whole; chosen: string | null; onChoose: (key: string) => void }

function PyramidDrawing({ whole, chosen, onChoose }: DrawingProps) {
  const { t, i18n } = useTranslation('strategy')
  const levels = pyramidLevels(whole, chosen)
  const bands = pyramidLayout(levels)
  const points: DrawnPoint[] = bands.flatMap((band, row) =>
    band.slots.map((slot) => ({ key: slot.key, x: slot.x + slot.width / 2, y: row * ROW })),
  )
  const { onKeyDown, option } = useRoving(points, chosen, onChoose)
  const path = Object.values(goalPath(chosen, whole.byKey))
  const nameOf = (key: string | undefined) => {
    const element = key ? whole.byKey.get(key) : undefined
    return element ? titleOf(element, i18n.language) : ''
  }
  return (
    <div className="v-pyr" role="listbox" aria-label={t('pyramid.label')} onKeyDown={onKeyDown}>
      {bands.map((band) => {
        const level = levels.find((one) => one.key === band.key)!
        const label = t(`pyramid.level.${band.key}`, { name: nameOf(level.under) })
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box
          <div
            key={band.key}
            role="group"
            aria-label={label}
            className={`v-pyr__band ${band.key}`}
            style={{ width: `${band.width * 100}%` }}
          >
            <p className="v-meta" aria-hidden="true">
              {label}
            </p>
            <div className="v-pyr__row" style={{ '--n': band.slots.length } as React.CSSProperties}>
              {band.slots.map((slot) => (
                <div
                  key={slot.key}
                  {...option(slot.key)}
                  className={path.includes(slot.key) ? 'v-pyr__item on-path' : 'v-pyr__item'}
                >
                  <ElementText of={whole.byKey.get(slot.key)!} field={band.key === 'mission' ? 'text' : 'title'} />
                </div>
              ))}
            </div>
          </div>
        )
      })}
    </div>
  )
}
