import { useTranslation } from 'react-i18next'
import type { CourseLayout, CourseStep } from '../../rules/course-layout.ts'
import { SvgLabel } from '../drawing/svg-label.tsx'
import { useRoving } from '../drawing/use-roving.ts'
import { ElementText } from '../element-text.tsx'
import type { Drawn } from '../section-body.tsx'
import type { ElementView } from '../strategy-data.ts'

type Props = Drawn & { frames: ElementView[]; layout: CourseLayout }

const ABOVE = 1_000
const RADIUS = 13

/** What it builds on in a row, then a line through the steps, with the way back beside it. */
export function CourseDrawing({ frames, layout, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation('strategy')
  const points = [
    ...frames.map(({ key }, i) => ({ key, x: ((i + 0.5) * layout.width) / frames.length, y: -ABOVE })),
    ...layout.steps.map(({ key, x, y }) => ({ key, x, y })),
  ]
  const { onKeyDown, option } = useRoving(points, chosen, onChoose)
  return (
    <div
      className="v-draw v-course"
      role="listbox"
      aria-label={`${t('process.label')} ${t('keys')}`}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a group of options in a list box */}
      <div role="group" aria-label={t('process.frames')} className="v-course__frames">
        <p className="v-meta" aria-hidden="true">
          {t('process.frames')}
        </p>
        {frames.map((frame) => (
          <div key={frame.key} {...option(frame.key)} className="v-cols__item">
            <ElementText of={frame} />
          </div>
        ))}
      </div>
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="presentation">
        <polyline className="v-course__line" points={layout.line.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {layout.back && <WayBack from={layout.back.from} to={layout.back.to} words={t('process.back')} />}
        {layout.steps.map((step) => (
          <g key={step.key} {...option(step.key)} lang={i18n.language}>
            <SvgLabel
              isChosen={step.key === chosen}
              label={{ ...step, size: 15, y: step.y + RADIUS + 6, height: step.height - RADIUS - 16 }}
            />
            <circle
              className={step.key === chosen ? 'v-course__mark on' : 'v-course__mark'}
              cx={step.x}
              cy={step.y}
              r={RADIUS}
            />
            <text className="v-course__number" x={step.x} y={step.y + 5} textAnchor="middle" fontSize={14}>
              {step.number}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** A bent arrow from a step to an earlier one, on the left of both. */
function WayBack({ from, to, words }: { from: CourseStep; to: CourseStep; words: string }) {
  const reach = Math.min(from.width / 2 + 4, Math.min(from.x, to.x) - 2)
  const x = Math.min(from.x, to.x) - reach
  const path = `M ${from.x - RADIUS - 4} ${from.y} H ${x + 8} Q ${x} ${from.y} ${x} ${from.y - 8} V ${to.y + 8} Q ${x} ${to.y} ${x + 8} ${to.y} H ${to.x - RADIUS - 6}`
  return (
    <g className="v-course__back">
      <path d={path} />
      <path className="tip" d={`M ${to.x - RADIUS - 12} ${to.y - 5} l 7 5 l -7 5`} />
      <text x={x + 6} y={(from.y + to.y) / 2 + 32} fontSize={13}>
        {words}
      </text>
    </g>
  )
}
