import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { DispatchView, WaveView } from './dispatch-data.ts'
import { useGateWords } from './gate-words.ts'

type Props = {
  dispatch: DispatchView
  wave: WaveView
  columns: number
  onOpen: (wave: WaveView) => void
  onOverride: (wave: WaveView) => void
}

/** The condition before a wave, with its evidence. While it stops a running dispatch, it is the one that is vermilion. */
export function GateRow({ dispatch, wave, columns, onOpen, onOverride }: Props) {
  const { t } = useTranslation('dispatch')
  const { clock } = useFormats()
  const isWaiting = wave.openedAt === null
  if (wave.position === 1 && !isWaiting) return null
  const isShut = wave.state === 'waiting' && dispatch.state === 'running'
  const isHeld = isShut && wave.gateText !== null
  if (wave.position === 1 && wave.gate.kind === 'with-start' && !isHeld) return null
  const isFirstShut = isShut && dispatch.waves.find((other) => other.state === 'waiting')?.id === wave.id
  const isOver = isWaiting && (wave.state === 'done' || dispatch.state === 'stopped' || dispatch.state === 'closed')
  const name = isWaiting
    ? t(isOver ? 'gate.ended' : 'gate.waits', { wave: wave.position })
    : t('gate.opened', { wave: wave.position, at: wave.openedAt ? clock(wave.openedAt) : '' })
  const can = (ability: string) => (wave.abilities ?? dispatch.abilities).includes(ability)
  return (
    <tbody className={isFirstShut ? 'gate shut' : isShut ? 'gate closed' : 'gate'}>
      <tr>
        <td className="no">
          <span aria-hidden="true" />
        </td>
        <td colSpan={2} className="g1">
          {name}
        </td>
        <td colSpan={columns} className="g2">
          <GateText wave={wave} isShut={isShut} isOver={isOver} />
          {wave.overriddenBy && ` ${t('gate.overridden', { name: wave.overriddenBy })}`}
          {isShut && can('open') && (
            <Button data-size="sm" variant="secondary" className="v-gatedo" onClick={() => onOpen(wave)}>
              {t('gate.open', { wave: wave.position })}
            </Button>
          )}
          {isShut && can('override') && (
            <button type="button" className="v-link v-gatedo" onClick={() => onOverride(wave)}>
              {t('override.open')}
            </button>
          )}
        </td>
      </tr>
    </tbody>
  )
}

/** What it waits for, or was to; or that nobody in it gets anything any more. */
function GateText({ wave, isShut, isOver }: { wave: WaveView; isShut: boolean; isOver: boolean }) {
  const { t } = useTranslation('dispatch')
  const words = useGateWords()
  if (isOver) return t('gate.ended.text')
  return isShut && wave.gateText ? words.said(wave.gateText) : words.ofWave(wave)
}
