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
        {layout.back && <WayBack from={layout.back.from} to={layout.back.to} words={t('process.back')} />}
      </svg>
    </div>
  )
}

/** What the words need beside the way; on a phone the arrow stands alone. */
const ROOM = 140
/** How much of a letter's height its width is, on average. */
const LETTER = 0.3

/** A bent arrow from a step to an earlier one, past the names on their left. */
function WayBack({ from, to, words }: { from: CourseStep; to: CourseStep; words: string }) {
  const longest = Math.max(...[...from.lines, ...to.lines].map((line) => line.length))
  const out = Math.max(4, Math.min(from.x, to.x) - longest * 15 * LETTER - 26)
  const start = { x: from.x - 13, y: from.y - 9 }
  const end = { x: to.x - 13, y: to.y + 10 }
  return (
    <g className="v-course__back">
      <path d={`M ${start.x} ${start.y} C ${out} ${start.y - 24} ${out} ${end.y + 24} ${end.x} ${end.y}`} />
      <path className="tip" d={`M ${end.x - 9} ${end.y + 1} l 9 -1 l -2 9`} />
      {out > ROOM && (
        <text x={out + 4} y={from.y - 20} textAnchor="end" fontSize={13}>
          {words}
        </text>
      )}
    </g>
  )
}
