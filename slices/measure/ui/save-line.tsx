import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { LeaveGuard } from '../../../kit/ui/leave-guard.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { SaveState } from '../../../kit/ui/use-saver.ts'

/** Whether what is written is safe. */
export function SaveLine({ state }: { state: SaveState<unknown> }) {
  const { t } = useTranslation('survey')
  const { clock } = useFormats()
  const guard = <LeaveGuard kind={state.kind} />
  if (state.kind === 'refused')
    return (
      <>
        {guard}
        <ProblemText error={state.error} />
      </>
    )
  const text = state.kind === 'saved' && state.at ? t('save.at', { clock: clock(state.at) }) : t(`save.${state.kind}`)
  return (
    <>
      {guard}
      <p role="status" className={state.kind === 'offline' ? 'v-strong' : 'v-meta'}>
        {text}
      </p>
    </>
  )
}
