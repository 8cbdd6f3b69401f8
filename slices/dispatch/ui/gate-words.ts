import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { type Gate, type PlannedWave, reachesPublic } from '../rules/wave.ts'
import type { Said } from './dispatch-data.ts'

type Gated = Pick<PlannedWave, 'audienceKinds' | 'publishes' | 'gate'>

/** What must be true before a wave goes, as one sentence. The rule of own staff is said where it is what holds the wave. */
export function useGateWords() {
  const { t } = useTranslation('dispatch')
  const { moment } = useFormats()
  const gate = (rule: Gate): string => {
    if (rule.kind === 'after') return t(`gate.after.${rule.measure}`, { wave: rule.wave, percent: rule.percent })
    if (rule.kind === 'at') return t('gate.at', { at: moment(rule.at) })
    if (rule.kind === 'minutes-after') return t('gate.minutes-after', { wave: rule.wave, count: rule.minutes })
    return t(`gate.${rule.kind}`)
  }
  const ofWave = (wave: Gated): string => {
    const isHeld = wave.gate.kind === 'with-start' && reachesPublic(wave)
    return isHeld ? t('gate.staff-first') : gate(wave.gate)
  }
  const said = (text: Said | null): string => {
    if (!text) return ''
    return t(text.code, text.params)
  }
  return { ofWave, said }
}
