import { type ReactNode, useId } from 'react'

type Option<Value extends string> = { value: Value; label: string; about?: string }
type Props<Value extends string> = {
  legend: ReactNode
  options: Option<Value>[]
  /** Null: nothing is chosen yet. */
  value: Value | null
  onPick: (value: Value) => void
  isLegendHidden?: boolean
}

/** A choice of few, as a row of fields; the chosen one is filled with ink. Radio inputs underneath. */
export function Pick<Value extends string>({ legend, options, value, onPick, isLegendHidden }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className="v-choice">
      <legend className={isLegendHidden ? 'ds-sr-only' : undefined}>{legend}</legend>
      <div className="v-pick">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onPick(option.value)}
            />
            <span>
              {option.label}
              {option.about && <small>{option.about}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
