import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { Bar } from '../../../kit/ui/bar.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useProblemText } from '../../../kit/ui/problem-text.tsx'
import type { ImportView } from './import-data.ts'

const STEPS = ['apply', 'stop', 'undo'] as const

/** How far the import has come, in numbers that add up, and what may be done now. */
export function ImportProgress({
  row,
  onStep,
  isBusy,
}: {
  row: ImportView
  onStep: (step: string) => void
  isBusy: boolean
}) {
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const textOf = useProblemText()
  const good = row.rowsDone - row.rowsFaulty - row.rowsDuplicate
  const left = Math.max(0, (row.rowsTotal ?? row.rowsDone) - row.rowsDone)
  const parts = [
    {
      state: 'confirmed',
      label: t(row.state === 'checking' || row.state === 'checked' ? 'import.good' : 'import.made'),
      count: good,
    },
    { state: 'delivered', label: t('import.duplicates'), count: row.rowsDuplicate },
    { state: 'unreachable', label: t('import.faulty'), count: row.rowsFaulty },
    { state: 'waiting', label: t('import.left'), count: left },
  ]
  return (
    <div className="v-stack" aria-live="polite">
      <p className="v-h3">
        {t(`import.says.${row.state}`, {
          n: count(row.contactsMade),
          kept: count(row.contactsKept),
          good: count(good),
          rows: count(row.rowsDone),
        })}
      </p>
      {row.failure && <p className="v-signal">{textOf(new Problem(422, row.failure))}</p>}
      {row.rowsDone > 0 && row.state !== 'undone' && (
        <>
          <Bar parts={parts} name={t('import.rows')} />
          <ul className="v-legend v-across">
            {parts.map((part) => (
              <li key={part.state}>
                <i className={`v-sw ${part.state}`} aria-hidden="true" />
                <span>{part.label}</span>
                <b className="tn">{count(part.count)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="v-btns">
        {STEPS.filter((step) => row.abilities.includes(step)).map((step) => (
          <Button
            key={step}
            data-size="sm"
            variant={step === 'apply' ? 'primary' : 'secondary'}
            disabled={isBusy}
            onClick={() => onStep(step)}
          >
            {t(row.state === 'stopped' && step === 'apply' ? 'import.go-on' : `import.step.${step}`, {
              n: count(good),
            })}
          </Button>
        ))}
      </div>
    </div>
  )
}
