import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { localToUtc, utcToLocal } from '../rules/oslo-time.ts'
import { type TaskConfirmation, type UnitTask, useTaskAct } from './dispatch-data.ts'

type How = 'posted' | 'read-aloud' | 'handed-out' | 'told'

/** Confirms a unit task: how, where, when and to how many. Counts as reach against the unit's head count. */
export function UnitTaskForm({ task, onClose, onDone }: { task: UnitTask; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation(['dispatch', 'kit'])
  const hows: How[] = task.kind === 'notice' ? ['posted', 'read-aloud', 'handed-out'] : ['told', 'handed-out']
  const [how, setHow] = useState<How>(hows[0]!)
  const [where, setWhere] = useState('')
  const [at, setAt] = useState(utcToLocal(new Date().toISOString()))
  const [heads, setHeads] = useState(String(task.heads - (task.confirmedHeads ?? 0)))
  const [isTried, setTried] = useState(false)
  const count = Number(heads)
  const isBadCount = !Number.isInteger(count) || count < 1 || count > task.heads
  const confirm = useTaskAct<TaskConfirmation>(task.id, 'confirm', onDone)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (where.trim() && !isBadCount && localToUtc(at))
      confirm.mutate({ how, where: where.trim(), at: localToUtc(at), heads: count })
  }
  return (
    <form className="v-form" ref={form} onSubmit={submit} noValidate>
      <Pick
        legend={t('tasks.how')}
        options={hows.map((value) => ({ value, label: t(`tasks.how.${value}`) }))}
        value={how}
        onPick={setHow}
      />
      <Textfield
        label={t('tasks.where')}
        description={t('tasks.where.about')}
        error={isTried && !where.trim() ? t('tasks.where.missing') : undefined}
        value={where}
        onChange={(event) => setWhere(event.target.value)}
      />
      <Textfield
        type="datetime-local"
        label={t('tasks.when')}
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <Textfield
        type="number"
        inputMode="numeric"
        label={t('tasks.heads')}
        description={t('tasks.heads.about', { count: task.heads })}
        error={isTried && isBadCount ? t('tasks.heads.bad', { count: task.heads }) : undefined}
        value={heads}
        onChange={(event) => setHeads(event.target.value)}
      />
      <ProblemText error={confirm.error} />
      <div className="v-btns">
        <Button type="submit" data-size="sm" disabled={confirm.isPending}>
          {t('tasks.confirm')}
        </Button>
        <Button type="button" data-size="sm" variant="secondary" onClick={onClose}>
          {t('kit:dialog.cancel')}
        </Button>
      </div>
    </form>
  )
}
