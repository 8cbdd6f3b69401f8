import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../kit/ui/bar.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { RecipientState } from '../rules/wave.ts'
import type { DispatchView, People, WaveView } from './dispatch-data.ts'
import { NumberDo } from './number-do.tsx'
import { useStateWords } from './state-words.ts'

type Props = {
  dispatch: DispatchView
  wave: WaveView
  states: RecipientState[]
  onPeople: (people: People) => void
}

/** One wave: its name and channels, when it opened, the bar, and a number per state that opens the people behind it. */
export function WaveRows({ dispatch, wave, states, onPeople }: Props) {
  const { t } = useTranslation('dispatch')
  const { word, parts } = useStateWords()
  const { count } = useFormats()
  return (
    <tbody className={`wave ${{ waiting: 'wait', open: 'now', done: 'done' }[wave.state]}`}>
      <tr className="w1">
        <th rowSpan={2} className="no" scope="rowgroup">
          {wave.position}
        </th>
        <th rowSpan={2} className="nm" scope="rowgroup">
          <span className="t">{wave.name}</span>
          <span className="s">{useChannelWords(wave)}</span>
        </th>
        <td rowSpan={2} className="op">
          <OpenedAt dispatch={dispatch} wave={wave} />
        </td>
        <td colSpan={states.length + 1} className="barcell">
          <Bar parts={parts(wave.counts)} name={wave.name} />
        </td>
      </tr>
      <tr className="w2">
        {states.map((state) => (
          <NumberCell key={state} label={word(state)} value={wave.counts[state]} isBad={state === 'unreachable'}>
            <NumberDo
              can={dispatch.abilities.includes('see-people')}
              label={t('people.open', { count: wave.counts[state], state: word(state), wave: wave.name })}
              onOpen={() => onPeople({ wave, state })}
            >
              {count(wave.counts[state])}
            </NumberDo>
          </NumberCell>
        ))}
        <td data-l={t('track.recipients')} className="r sum">
          <NumberDo
            can={dispatch.abilities.includes('see-people') && wave.total > 0}
            label={t('people.open-wave', { count: wave.total, wave: wave.name })}
            onOpen={() => onPeople({ wave, state: null })}
          >
            {count(wave.total)}
          </NumberDo>
        </td>
      </tr>
    </tbody>
  )
}

function NumberCell(props: { label: string; value: number; isBad: boolean; children: ReactNode }) {
  if (props.value === 0)
    return (
      <td data-l={props.label} className="r z">
        0
      </td>
    )
  return (
    <td data-l={props.label} className={props.isBad ? 'r bad' : 'r'}>
      {props.children}
    </td>
  )
}

function OpenedAt({ dispatch, wave }: { dispatch: DispatchView; wave: WaveView }) {
  const { t } = useTranslation('dispatch')
  const { clock } = useFormats()
  if (wave.openedAt)
    return (
      <>
        <time dateTime={wave.openedAt}>{clock(wave.openedAt)}</time>
        {wave.state === 'open' && dispatch.state === 'running' && (
          <>
            <br />
            <b>{t('track.now')}</b>
          </>
        )}
      </>
    )
  if (wave.gate.kind !== 'at') return null
  return (
    <>
      {t('track.not-before')}
      <br />
      {clock(wave.gate.at)}
    </>
  )
}

/** «E-post og SMS, presserommet» */
export function useChannelWords(wave: Pick<WaveView, 'channels' | 'publishes'>): string {
  const { t, i18n } = useTranslation('dispatch')
  const list = new Intl.ListFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, { type: 'conjunction' })
  const words = [
    ...wave.channels.map((channel) => t(`channel.${channel}`)),
    ...wave.publishes.map((place) => t(`publishes.${place}`)),
  ]
  const text = list.format(words)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
