import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { Measure } from '../rules/thread-view.ts'

const WIDTH = 160
const INSET = 8

/** Where it stood, where it stands with its interval, and the target: hollow, filled, and a line. The same in words below. */
export function EffectFigure({ measure }: { measure: Measure }) {
  const { t } = useTranslation('thread')
  const { count, date } = useFormats()
  const { baseline, value, target, margin, sample, unit, measuredOn } = measure
  const number = (of: number) => count(of, Number.isInteger(of) ? 0 : 1)
  const words = [
    value === null ? t('effect.none') : t('effect.now', { value: number(value), unit }),
    baseline !== null && t('effect.before', { value: number(baseline) }),
    target !== null && t('effect.target', { value: number(target) }),
  ].filter(Boolean)
  const at = scaleOf(measure)
  return (
    <>
      <p className={value === null ? 'v-meta' : 'v-thread__value'}>{words[0]}</p>
      {words.length > 1 && <p className="v-meta">{words.slice(1).join('. ')}.</p>}
      {at && (
        <svg className="v-effect" viewBox={`0 0 ${WIDTH} 44`} role="img" aria-label={words.join('. ')}>
          <line className="axis" x1="0" x2={WIDTH} y1="36" y2="36" />
          {target !== null && <line className="target" x1={at(target)} x2={at(target)} y1="4" y2="36" />}
          {baseline !== null && <circle className="before" cx={at(baseline)} cy="12" r="4" />}
          {value !== null && margin !== null && (
            <line className="interval" x1={at(value - margin)} x2={at(value + margin)} y1="25" y2="25" />
          )}
          {value !== null && <circle className="now" cx={at(value)} cy="25" r="5" />}
        </svg>
      )}
      {measuredOn && (
        <p className="v-micro">
          {t('effect.when', { date: date(measuredOn) })}
          {sample !== null && ` n = ${count(sample)}`}
          {margin !== null && ` ± ${number(margin)}`}
        </p>
      )}
    </>
  )
}

/** From a value to its place; null when there are not two values to draw between. */
function scaleOf({ baseline, value, target, margin }: Measure): ((of: number) => number) | null {
  const ends = value === null ? [] : [value - (margin ?? 0), value + (margin ?? 0)]
  const all = [...ends, baseline, target].filter((one): one is number => one !== null)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  if (value === null || all.length < 2 || low === high) return null
  return (of) => INSET + ((of - low) / (high - low)) * (WIDTH - 2 * INSET)
}
