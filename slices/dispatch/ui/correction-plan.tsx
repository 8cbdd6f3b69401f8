import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { DispatchView } from './dispatch-data.ts'

/** A correction has no waves to choose: it goes to exactly those who got the old text. */
export function CorrectionPlan({ versionId, onPlanned }: { versionId: string; onPlanned: (id: string) => void }) {
  const { t } = useTranslation('dispatch')
  const client = useQueryClient()
  const plan = useMutation({
    mutationFn: () => call<DispatchView>('/api/dispatches/correction', { method: 'POST', json: { versionId } }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['dispatches'] })
      onPlanned(made.id)
    },
  })
  return (
    <div className="c-1-8 v-stack">
      <p>{t('plan.correction')}</p>
      <ProblemText error={plan.error} />
      <div className="v-btns v-thumb">
        <Button data-size="sm" onClick={() => plan.mutate()} disabled={plan.isPending}>
          {t('plan.correction.do')}
        </Button>
      </div>
    </div>
  )
}
