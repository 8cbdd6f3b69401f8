import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useWordsAct } from './approval-data.ts'

/** Whoever wrote the words asks no more. */
export function TakeBack({ id }: { id: string }) {
  const { t } = useTranslation('approval')
  const act = useWordsAct(id)
  return (
    <>
      <Button
        data-size="sm"
        variant="tertiary"
        disabled={act.isPending}
        onClick={() => act.mutate({ to: 'take-back' })}
      >
        {t('act.take-back')}
      </Button>
      <ProblemText error={act.error} />
    </>
  )
}
