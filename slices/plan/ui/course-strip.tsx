import { useTranslation } from 'react-i18next'
import { placeOf } from '../rules/course.ts'
import type { InitiativeLine } from '../rules/initiative-view.ts'
import { useCourse } from './use-titles.ts'

type Props = { lines: readonly InitiativeLine[]; step: string | undefined; onPick: (step: string | undefined) => void }

/** The course drawn as a line, with how many stand at each step. A step pressed shows those alone. */
export function CourseStrip({ lines, step, onPick }: Props) {
  const { t } = useTranslation('plan')
  const { steps, stepName } = useCourse()
  const onCourse = lines.filter(({ state }) => state !== 'closed' && state !== 'stopped')
  const at = (place: number) => onCourse.filter((line) => placeOf(steps, line.step) === place).length
  return (
    <ol className="v-path" aria-label={t('course.label')}>
      {steps.map(({ key }, place) => (
        <li key={key} data-at={at(place) > 0 ? 'some' : 'none'}>
          <button type="button" aria-pressed={step === key} onClick={() => onPick(step === key ? undefined : key)}>
            <b>{at(place)}</b> <span>{stepName(key)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
