import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import type { SaveState } from './use-report-content.ts'

/** Whether what is written is safe. */
export function SaveLine({ state }: { state: SaveState }) {
  const { t } = useTranslation('report')
  if (state.kind === 'refused') return <ProblemText error={state.error} />
  if (state.kind === 'conflict') return null
  const said = state.kind === 'saved' && state.at ? t('save.saved.at', { at: state.at }) : t(`save.${state.kind}`)
  return (
    <p role="status" className={state.kind === 'offline' ? 'v-strong' : 'v-meta'}>
      {said}
    </p>
  )
}
