import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../kit/ui/number-field.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { hasUnreadNumber } from '../../../kit/ui/unread-number.ts'
import { type PaperTask, useTellPapers } from './paper-task-data.ts'

/** How many forms the unit handed out, and, when they are sent, how many came back. Both may be put right. */
export function PaperTaskForm({ task, onClose }: { task: PaperTask; onClose: () => void }) {
  const { t } = useTranslation(['dispatch', 'kit'])
  const [handedOut, setOut] = useState<number | null>(task.handedOut ?? task.heads)
  const [collected, setCollected] = useState<number | null>(task.collected)
  const [isTried, setTried] = useState(false)
  const tell = useTellPapers(task.id, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (hasUnreadNumber(event.currentTarget)) return
    setTried(true)
    if (handedOut !== null && handedOut >= 0) tell.mutate({ handedOut, collected })
  }
  return (
    <form className="v-form" onSubmit={submit} noValidate>
      <NumberField
        label={t('papers.handed-out')}
        about={t('papers.handed-out.about')}
        value={handedOut}
        isWhole
        onChange={setOut}
      />
      <NumberField
        label={t('papers.collected')}
        about={t('papers.collected.about')}
        value={collected}
        isWhole
        onChange={setCollected}
      />
      {isTried && handedOut === null && (
        <p className="v-signal" role="alert">
          {t('papers.handed-out.missing')}
        </p>
      )}
      <ProblemText error={tell.error} />
      <div className="v-btns">
        <Button type="submit" data-size="sm" disabled={tell.isPending}>
          {t('papers.do')}
        </Button>
        <Button type="button" data-size="sm" variant="secondary" onClick={onClose}>
          {t('kit:dialog.cancel')}
        </Button>
      </div>
    </form>
  )
}
