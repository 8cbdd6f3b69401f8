import { useTranslation } from 'react-i18next'
import type { TreeLayout } from '../../rules/tree-layout.ts'
import { SvgLabel } from '../drawing/svg-label.tsx'
import { useRoving } from '../drawing/use-roving.ts'
import { ElementText } from '../element-text.tsx'
import type { Drawn } from '../section-body.tsx'
import type { ElementView } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

type Props = Drawn & { whole: Whole; overall: ElementView[]; layout: TreeLayout }

const ABOVE = 1_000

/** The overall goal over a tree from areas to goals to sub-goals. Too wide for a phone: the table is there. */
export function TreeDrawing({ whole, overall, layout, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation('strategy')
  const points = [
    ...overall.map(({ key }, i) => ({ key, x: i, y: -ABOVE })),
    ...layout.labels.map((one) => ({ key: one.key, x: one.x, y: one.y + one.height / 2 })),
  ]
  const { onKeyDown, option } = useRoving(points, chosen, onChoose)
  const owned = (key: string) => whole.byKey.get(key)?.data.owned
  const chosenLines = layout.lines.filter((line) => line.from === chosen || line.to === chosen)
  return (
    <div
      className="v-draw v-goals"
      role="listbox"
      aria-label={`${t('goals.label')} ${t('keys')}`}
      onKeyDown={onKeyDown}
    >
      {overall.map((one) => (
        <div key={one.key} {...option(one.key)} className="v-cols__item v-goals__overall">
          <ElementText of={one} className="v-h3" />
          <ElementText of={one} field="text" className="v-say" />
        </div>
      ))}
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="presentation">
        {[...layout.lines, ...chosenLines].map((line, i) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a chosen line is drawn twice, the second time above
            key={i}
            className={i < layout.lines.length ? 'v-goals__line' : 'v-goals__line on'}
            d={`M ${line.x1} ${line.y1} C ${line.x1 + 14} ${line.y1} ${line.x2 - 14} ${line.y2} ${line.x2} ${line.y2}`}
          />
        ))}
        {layout.labels.map((one) => (
          <g key={one.key} {...option(one.key)} className={`depth-${one.depth}`} lang={i18n.language}>
            {one.depth === 1 && (
              <circle
                className={owned(one.key) === 'communication' ? 'v-goals__mark owned' : 'v-goals__mark'}
                cx={one.x}
                cy={one.y + one.height / 2}
                r={4.5}
              />
            )}
            <SvgLabel
              label={{ ...one, x: one.depth === 1 ? one.x + 12 : one.x, size: 14 }}
              isChosen={one.key === chosen}
              isLeft
            />
          </g>
        ))}
      </svg>
    </div>
  )
}
