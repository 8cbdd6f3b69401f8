import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { SaveState } from '../../../kit/ui/use-saver.ts'

/** Whether what is written is safe. */
export function SaveLine({ state }: { state: SaveState<unknown> }) {
  const { t } = useTranslation('survey')
  const { clock } = useFormats()
  if (state.kind === 'refused') return <ProblemText error={state.error} />
  const text = state.kind === 'saved' && state.at ? t('save.at', { clock: clock(state.at) }) : t(`save.${state.kind}`)
  return (
    <p role="status" className={state.kind === 'offline' ? 'v-strong' : 'v-meta'}>
      {text}
    </p>
  )
}
