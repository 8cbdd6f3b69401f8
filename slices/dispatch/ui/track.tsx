import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { DispatchView, People, WaveView } from './dispatch-data.ts'
import { GateRow } from './gate-row.tsx'
import { NumberDo } from './number-do.tsx'
import { shownStates, useStateWords } from './state-words.ts'
import { WaveRows } from './wave-rows.tsx'

type Props = {
  dispatch: DispatchView
  onPeople: (people: People) => void
  onOpen: (wave: WaveView) => void
  onOverride: (wave: WaveView) => void
}

/** The waves in order with their gates between, as one line that is read downwards. */
export function Track({ dispatch, onPeople, onOpen, onOverride }: Props) {
  const { t } = useTranslation('dispatch')
  const { word } = useStateWords()
  const { count } = useFormats()
  const states = shownStates(dispatch.counts)
  const canSee = dispatch.abilities.includes('see-people')
  return (
    <div className="c-1-12">
      <table className="v-track">
        <caption className="ds-sr-only">{t('track.caption')}</caption>
        <thead>
          <tr>
            <th className="no" scope="col">
              <span className="ds-sr-only">{t('track.position')}</span>
            </th>
            <th className="nm" scope="col">
              {t('track.wave')}
            </th>
            <th className="op" scope="col">
              {t('track.opened')}
            </th>
            {states.map((state) => (
              <th key={state} className="r" scope="col">
                {word(state)}
              </th>
            ))}
            <th className="r sum" scope="col">
              {t('track.recipients')}
            </th>
          </tr>
        </thead>
        {dispatch.waves.flatMap((wave) => [
          <GateRow
            key={`gate-${wave.id}`}
            dispatch={dispatch}
            wave={wave}
            columns={states.length + 1}
            onOpen={onOpen}
            onOverride={onOverride}
          />,
          <WaveRows key={wave.id} dispatch={dispatch} wave={wave} states={states} onPeople={onPeople} />,
        ])}
        <tfoot>
          <tr>
            <td className="no" />
            <th className="nm" scope="row">
              {t('track.sum')}
            </th>
            <td />
            {states.map((state) => (
              <td key={state} className="r">
                <NumberDo
                  can={canSee && dispatch.counts[state] > 0}
                  label={t('people.open-all', { count: dispatch.counts[state], state: word(state) })}
                  onOpen={() => onPeople({ wave: null, state })}
                >
                  {count(dispatch.counts[state])}
                </NumberDo>
              </td>
            ))}
            <td className="r sum">
              <NumberDo
                can={canSee && dispatch.total > 0}
                label={t('people.open-everyone', { count: dispatch.total })}
                onOpen={() => onPeople({ wave: null, state: null })}
              >
                {count(dispatch.total)}
              </NumberDo>
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="v-meta">{t('track.counted')}</p>
    </div>
  )
}
