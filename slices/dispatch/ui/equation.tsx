import { useTranslation } from 'react-i18next'
import { Bar } from '../../../kit/ui/bar.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { reached } from '../rules/wave.ts'
import type { DispatchView, People } from './dispatch-data.ts'
import { NumberDo } from './number-do.tsx'
import { shownStates, sumOf, useStateWords } from './state-words.ts'

/** Everyone, and where each of them stands: the parts sum to the whole, always. */
export function Equation({ dispatch, onPeople }: { dispatch: DispatchView; onPeople: (people: People) => void }) {
  const { t } = useTranslation('dispatch')
  const { count } = useFormats()
  const { word, parts } = useStateWords()
  const { counts, total } = dispatch
  const atUnits = dispatch.waves.reduce(
    (sum, wave) => sum + reached(wave.counts, 'submitted').reached - wave.reached,
    0,
  )
  const { notHung } = dispatch
  const canSee = dispatch.abilities.includes('see-people')
  const isWhole = sumOf(counts) === total
  const started = isWhole ? 'equation.everyone' : 'equation.counting'
  const caption = dispatch.state === 'planned' ? 'equation.expected' : started
  return (
    <section className="c-1-12 v-sub v-eq" aria-label={t('equation.label')}>
      <p className="v-eq__sum">
        <b>{count(total)}</b>
        <span>{t(caption)}</span>
      </p>
      <dl>
        {shownStates(counts).map((state) => (
          <div key={state}>
            <dt>
              <i className={`v-sw ${state}`} />
              {word(state)}
            </dt>
            <dd>
              <NumberDo
                can={canSee && counts[state] > 0}
                label={t('people.open-all', { count: counts[state], state: word(state) })}
                onOpen={() => onPeople({ wave: null, state })}
              >
                {count(counts[state])}
              </NumberDo>
            </dd>
          </div>
        ))}
      </dl>
      {atUnits > notHung && <p className="v-meta">{t('equation.at-units', { count: atUnits - notHung })}</p>}
      {notHung > 0 && <p className="v-meta">{t('equation.not-hung', { count: notHung })}</p>}
      {dispatch.coming > 0 && <p className="v-meta">{t('coming', { count: dispatch.coming })}</p>}
      <Bar isBig parts={parts(counts)} name={t('equation.label')} />
    </section>
  )
}
