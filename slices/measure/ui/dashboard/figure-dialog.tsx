import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import type { Figure, OpenedFigure } from '../../rules/dashboard/figure.ts'
import { recompute } from '../../rules/recompute.ts'
import { OpenedFrame } from '../opened-frame.tsx'
import { ProvenanceFacts } from '../provenance-facts.tsx'
import { useOpenedFigure } from './dashboard-data.ts'
import { FigureRows } from './figure-rows.tsx'
import { useFigureWords } from './use-figure-words.ts'

type Props = { figure: Figure; name: string; onClose: () => void }

/** One number opened: the rows, the number worked out from them here and now, and where they come from. */
export function FigureDialog({ figure, name, onClose }: Props) {
  const { t } = useTranslation('dashboard')
  const { value, sure, period, why } = useFigureWords()
  const opened = useOpenedFigure(figure.source)
  return (
    <OpenedFrame
      onClose={onClose}
      title={
        <>
          <span data-data>{name}</span>: {value(figure)}
        </>
      }
    >
      <p className="v-meta">
        {period(figure)}. {figure.value !== null && sure(figure)}
      </p>
      <Loaded query={opened} text={t('opened.loading')}>
        {(answer) => (
          <>
            {answer.recomputed !== null && <Recomputed shown={figure} opened={answer} onAgain={opened.refetch} />}
            {answer.figure.missing && <p data-data={answer.figure.isHidden ? undefined : ''}>{why(answer.figure)}</p>}
            {answer.rows.length > 0 && <FigureRows opened={answer} />}
            <Earlier opened={answer} />
            <ProvenanceFacts provenance={answer.provenance} />
            {answer.indicatorKey && (
              <p>
                <Link to="/maling/$key" params={{ key: answer.indicatorKey }} className="v-link">
                  {t('opened.indicator')}
                </Link>
              </p>
            )}
          </>
        )}
      </Loaded>
    </OpenedFrame>
  )
}

/** The rows fetched anew and worked out in the reader's own browser, and whether that is the number that is shown. */
function Recomputed({ shown, opened, onAgain }: { shown: Figure; opened: OpenedFigure; onAgain: () => unknown }) {
  const { t } = useTranslation('dashboard')
  const { seconds } = useFormats()
  const { number } = useFigureWords()
  const [at, setAt] = useState<Date | null>(null)
  const made = recompute(opened.recipe, opened.rows)
  const again = async () => {
    await onAgain()
    setAt(new Date())
  }
  if (made === null) return null
  const isSame = shown.value !== null && number(made, shown) === number(shown.value, shown)
  return (
    <div className="v-fig-again">
      <p>
        {t(`opened.recipe.${opened.recipe}`, { value: number(made, shown) })}{' '}
        {shown.value !== null && t(isSame ? 'opened.same' : 'opened.differs')}
      </p>
      <Button type="button" data-size="sm" variant="secondary" onClick={() => void again()}>
        {t('opened.again')}
      </Button>
      <p role="status" className="v-meta">
        {at && t('opened.done', { at: seconds(at), count: opened.rows.length })}
      </p>
    </div>
  )
}

/** What the change was tested against, where it was. */
function Earlier({ opened: { figure, earlier } }: { opened: OpenedFigure }) {
  const { t } = useTranslation('dashboard')
  const { value, period, change } = useFigureWords()
  if (!figure.change) return null
  return (
    <details className="v-how">
      <summary>{t('opened.change', { change: change(figure) })}</summary>
      <ul className="v-meta">
        {earlier.toReversed().map((one) => (
          <li key={one.source}>
            {period(one)}: {value(one)}
          </li>
        ))}
      </ul>
    </details>
  )
}
