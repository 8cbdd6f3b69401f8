import { useTranslation } from 'react-i18next'
import type { RoleCard, RoleMapLayout } from '../../rules/role-map-layout.ts'
import { roundedRing } from '../../rules/rounded-ring.ts'
import { SvgLabel } from '../drawing/svg-label.tsx'
import { useRoving } from '../drawing/use-roving.ts'
import type { Drawn } from '../section-body.tsx'

const LEADING = 1.3
const ROUND = 3.4
const EDGE = 2

/** The role map: rings around one another, each role with what it means. Too wide for a phone: the table is there. */
export function RoleDrawing({ layout, chosen, onChoose }: Drawn & { layout: RoleMapLayout }) {
  const { t, i18n } = useTranslation('strategy')
  const { width, height, cards, edges } = layout
  const points = cards.map((card) => ({ key: card.key, x: card.x, y: card.y + card.height / 2 }))
  const { onKeyDown, option } = useRoving(points, chosen, onChoose)
  const middle = { x: width / 2, y: height / 2, n: ROUND }
  return (
    <div
      className="v-draw v-map v-roles"
      role="listbox"
      aria-label={`${t('roles.label')} ${t('keys')}`}
      onKeyDown={onKeyDown}
    >
      <svg viewBox={`0 0 ${width} ${height}`} role="presentation">
        {edges.toReversed().map(({ ring, halfWidth, halfHeight }) => (
          <g key={ring} className={ring}>
            <path
              className={ring === edges[0]?.ring ? 'v-map__circle inmost' : 'v-map__circle'}
              d={roundedRing({ ...middle, halfWidth: halfWidth - EDGE, halfHeight: halfHeight - EDGE })}
            />
            <text
              className="v-map__name"
              x={width / 2}
              y={middle.y - halfHeight + 22}
              textAnchor="middle"
              fontSize={13}
            >
              {t(`value.rank.${ring}`)}
            </text>
          </g>
        ))}
        {cards.map((card) => (
          <g key={card.key} {...option(card.key)} className={`v-map__label head ${card.ring}`} lang={i18n.language}>
            <SvgLabel label={card} isChosen={card.key === chosen} />
            <text textAnchor="middle" fontSize={card.textSize} className="v-roles__text">
              {card.text.map((line, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, in order
                <tspan key={i} x={card.x} y={textTop(card) + card.textSize * LEADING * i}>
                  {`${line} `}
                </tspan>
              ))}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Where the first line of a role's text stands: under its name. */
const textTop = (card: RoleCard) => card.y + card.size * LEADING * card.lines.length + card.textSize
