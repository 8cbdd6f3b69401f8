import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { DisagreementView, RoundView } from '../../rules/coding/coding-view.ts'
import { useFigures } from '../use-figures.ts'
import { SettleDialog } from './settle-dialog.tsx'

const SHOWN = 10

/** Stories that those who coded them see differently, without who said what. They talk, and somebody writes down what they came to. */
export function Disagreements({ round }: { round: RoundView }) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  const [settling, setSettling] = useShown<DisagreementView>()
  const all = round.disagreements
  if (all.length === 0) return null
  const variableOf = (key: string) => round.variables.find((one) => one.key === key)!
  const valueName = (key: string, value: string | null) => {
    const found = variableOf(key).values.find((one) => one.key === value)
    return found ? name(found.names) : t('desk.untold')
  }
  return (
    <section className="v-block" aria-labelledby="disagreed-title">
      <SectionHead id="disagreed-title" title={t('disagreed.title')}>
        {all.length > SHOWN ? t('disagreed.first', { shown: SHOWN, count: all.length }) : all.length}
      </SectionHead>
      <ul className="v-cod-disputes">
        {all.slice(0, SHOWN).map((one) => (
          <li key={`${one.variable}-${one.story.position}`} data-row="">
            <strong data-data>{one.story.title || t(round.about ? 'answers.gone' : 'story.gone')}</strong>
            <span className="v-meta">
              <span data-data>{name(variableOf(one.variable).names)}</span>:{' '}
              <span data-data>
                {one.said.map(({ value, times }) => `${valueName(one.variable, value)} (${times})`).join(', ')}
              </span>
            </span>
            {!round.closedAt && (
              <button
                type="button"
                className="v-link"
                aria-label={t('disagreed.settle.of', { title: one.story.title })}
                onClick={() => setSettling(one)}
              >
                {t('disagreed.settle')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {settling && (
        <SettleDialog
          roundId={round.id}
          text={round.about ? settling.story.lead : settling.story.title}
          disagreement={settling}
          variable={variableOf(settling.variable)}
          onClose={() => setSettling(null)}
        />
      )}
    </section>
  )
}
