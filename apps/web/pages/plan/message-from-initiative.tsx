import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../kit/ui/api.ts'
import { useProblemText } from '../../../../kit/ui/problem-text.tsx'
import { useMessageOptions } from '../../../../slices/message/ui/index.ts'
import type { InitiativeView } from '../../../../slices/plan/rules/initiative-view.ts'

const OPEN_STATES = ['approved', 'running', 'evaluating']

/** Starts a message that is part of this initiative: goals, gaps, groups and role come along. For those who write for its unit. */
export function MessageFromInitiative({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const navigate = useNavigate()
  const client = useQueryClient()
  const textOf = useProblemText()
  const unit = useMessageOptions().data?.units.find(({ id }) => id === initiative.unit.id)
  const start = useMutation({
    mutationFn: (language: string) =>
      call<{ id: string }>('/api/messages', {
        method: 'POST',
        json: {
          unitId: initiative.unit.id,
          initiativeId: initiative.id,
          language,
          title: initiative.document.title,
          exercise: initiative.mode === 'exercise',
        },
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['messages'] })
      await navigate({ to: '/budskap/$id', params: { id } })
    },
  })
  if (!unit || !OPEN_STATES.includes(initiative.state)) return null
  return (
    <>
      <Button data-size="sm" disabled={start.isPending} onClick={() => start.mutate(unit.language)}>
        {t('act.message')}
      </Button>
      {start.error && (
        <p className="v-signal" role="alert">
          {textOf(start.error)}
        </p>
      )}
    </>
  )
}
