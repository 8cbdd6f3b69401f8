import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useProblemText } from '../../../kit/ui/problem-text.tsx'
import type { Refused } from './send-entries.ts'

type Props = {
  refused: Refused[]
  /** Null where nobody writes here any more: the words stay where they can be read. */
  onChange: ((one: Refused) => void) | null
  onRemove: (one: Refused) => void
}

/** Lines that the log did not take: each with why, and back in the hands of whoever wrote it. They hold no other line up. */
export function RefusedLines({ refused, onChange, onRemove }: Props) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const textOf = useProblemText()
  if (refused.length === 0) return null
  const toField = () => requestAnimationFrame(() => document.getElementById('loggfor')?.focus())
  return (
    <section className="v-roomlog__waiting" aria-labelledby="refused-lines">
      <h3 id="refused-lines" role="alert">
        {t('log.refused', { count: refused.length })}
      </h3>
      <ul>
        {refused.map((one) => {
          const { entry, problem } = one
          const words = `refused-${entry.clientKey}`
          return (
            <li key={entry.clientKey}>
              <p id={words}>
                <time>{clock(new Date(entry.at))}</time> <span data-data>{entry.text}</span>
              </p>
              <p className="v-note stop">{textOf(new Problem(problem.status, problem.code, problem.details))}</p>
              <div className="v-btns">
                {onChange && (
                  <Button
                    data-size="sm"
                    aria-describedby={words}
                    onClick={() => {
                      onChange(one)
                      toField()
                    }}
                  >
                    {t('log.refused.change')}
                  </Button>
                )}
                <Button
                  variant="secondary"
                  data-size="sm"
                  aria-describedby={words}
                  onClick={() => {
                    onRemove(one)
                    toField()
                  }}
                >
                  {t('log.refused.remove')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
