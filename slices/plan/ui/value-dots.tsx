import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { Target } from '../rules/initiative.ts'
import type { MeasuredValue } from '../rules/initiative-view.ts'
import { drawnValues, valueScale } from '../rules/value-scale.ts'
import { useAmount } from './use-amount.ts'

/** The starting point and each measured value as a dot with its interval, against the target. The table below says the same. */
export function ValueDots({ target, values, finding }: { target: Target; values: MeasuredValue[]; finding: string }) {
  const { t } = useTranslation('plan')
  const { date } = useFormats()
  const amount = useAmount()
  const drawn = drawnValues(values)
  const { from, to, placeOf } = valueScale(target, drawn)
  const at = (value: number) => `${(placeOf(value) * 100).toFixed(2)}%`
  const last = drawn.length - 1
  return (
    <figure className="v-dots" role="img" aria-label={finding} data-data>
      {target.target !== null && (
        <div className="v-dots__goal">
          <span style={{ left: at(target.target) }}>
            <b>{t('dots.target', { value: amount(target.target) })}</b>
          </span>
        </div>
      )}
      {target.baseline !== null && (
        <div className="v-dots__row is-start">
          <span className="v-dots__when">{t('dots.start')}</span>
          <span className="v-dots__line">
            <i className="v-dots__dot" style={{ left: at(target.baseline) }} />
          </span>
          <span className="v-dots__what">{amount(target.baseline)}</span>
        </div>
      )}
      {drawn.map((value, place) => (
        <div key={value.id} className={place === last ? 'v-dots__row is-last' : 'v-dots__row'}>
          <span className="v-dots__when">{date(value.measuredOn, false)}</span>
          <span className="v-dots__line">
            {target.target !== null && <i className="v-dots__mark" style={{ left: at(target.target) }} />}
            {value.margin !== null && (
              <i
                className="v-dots__span"
                style={{
                  left: at(value.value - value.margin),
                  right: `${(100 - placeOf(value.value + value.margin) * 100).toFixed(2)}%`,
                }}
              />
            )}
            <i className="v-dots__dot" style={{ left: at(value.value) }} />
          </span>
          <span className="v-dots__what">{amount(value.value)}</span>
        </div>
      ))}
      <div className="v-dots__axis">
        <span>{amount(from)}</span>
        <span>{from === 0 ? target.unit : t('dots.axis', { from: amount(from), unit: target.unit })}</span>
        <span>{amount(to)}</span>
      </div>
    </figure>
  )
}
