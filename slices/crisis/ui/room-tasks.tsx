import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { Role } from '../rules/crisis.ts'
import type { CrisisView, TaskView } from '../rules/crisis-view.ts'
import { isOverTime } from '../rules/room-needs.ts'
import { useNameIn } from './crisis-title.ts'
import { useRoomForm } from './room-forms.tsx'
import { useRoomNow } from './use-room-now.ts'

const DUE = ['15', '30', '60', '120', 'none'] as const

/** What is to be done, from the action cards and what has been added: what is due first on top. */
export function RoomTasks({ crisis }: { crisis: CrisisView }) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const now = useRoomNow(crisis.id, 10_000)
  const left = crisis.tasks.filter((task) => !task.doneAt)
  const isOpen = crisis.state === 'open'
  const add = () => show((onClose, { crisis }) => <AddTask {...{ crisis, onClose }} />)
  const late = isOpen ? left.filter((task) => isOverTime(task, now)).length : 0
  return (
    <FoldedPart
      id="oppgaver"
      className="v-roomtasks"
      title={t('tasks')}
      says={t(isOpen ? 'tasks.left' : 'tasks.not-done.of', { count: left.length, of: crisis.tasks.length })}
      more={late > 0 && <b className="v-signal">{t('tasks.late', { count: late })}</b>}
    >
      <TaskList crisis={crisis} tasks={crisis.tasks} />
      {isOpen && (
        <Button variant="secondary" data-size="sm" onClick={add}>
          {t('tasks.add')}
        </Button>
      )}
    </FoldedPart>
  )
}

/** Some of the tasks, each with its box. */
export function TaskList({ crisis, tasks }: { crisis: CrisisView; tasks: readonly TaskView[] }) {
  const act = useRoomAct(crisis.id)
  return (
    <>
      <ul>
        {tasks.map((task) => (
          <Task
            key={task.id}
            task={task}
            crisisId={crisis.id}
            isOpen={crisis.state === 'open'}
            onDone={() => act.mutate({ path: `tasks/${encodeURIComponent(task.id)}/done`, json: {} })}
          />
        ))}
      </ul>
      <ProblemText error={act.error} />
    </>
  )
}

type TaskProps = { task: TaskView; crisisId: string; isOpen: boolean; onDone: () => void }

function Task({ task, crisisId, isOpen, onDone }: TaskProps) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const nameIn = useNameIn()
  const now = useRoomNow(crisisId, 10_000)
  const isOver = isOverTime(task, now)
  const isWritten = task.texts.en === undefined
  const text = <span data-data={isWritten ? '' : undefined}>{nameIn(task.texts)}</span>
  return (
    <li data-done={task.doneAt ? '' : undefined}>
      {isOpen ? (
        <Checkbox
          label={text}
          checked={task.doneAt !== null}
          disabled={task.doneAt !== null || task.waitsForStop}
          description={task.waitsForStop ? t('tasks.waits-for-stop') : undefined}
          onChange={onDone}
        />
      ) : (
        <p>{text}</p>
      )}
      <p className="v-meta">
        {t(`role.${task.role}`)}
        {task.doneAt ? (
          <>
            {' · '}
            {t('tasks.done', { at: clock(task.doneAt) })}{' '}
            {task.doneBy?.name ? <span data-data>{task.doneBy.name}</span> : t('system.name')}
          </>
        ) : (
          <StandingOpen task={task} isOver={isOver} isOpen={isOpen} />
        )}
      </p>
    </li>
  )
}

/** Until when it is to be done; once the room is closed, that it was not. */
function StandingOpen({ task, isOver, isOpen }: { task: TaskView; isOver: boolean; isOpen: boolean }) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  if (!isOpen) return <> · {t('tasks.not-done')}</>
  if (!task.dueAt) return null
  const at = clock(task.dueAt)
  return <> · {isOver ? <b className="v-signal">{t('tasks.over', { at })}</b> : t('tasks.due', { at })}</>
}

function AddTask({ crisis, onClose }: { crisis: CrisisView; onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const roles = [...new Set(crisis.positions.filter((one) => !one.isTold).map((one) => one.role))]
  const [text, setText] = useState('')
  const [role, setRole] = useState<Role>(roles[0] ?? 'leader')
  const [due, setDue] = useState<(typeof DUE)[number]>('30')
  const [isTried, setTried] = useState(false)
  const act = useRoomAct(crisis.id, onClose)
  return (
    <FormDialog
      title={t('tasks.add')}
      action={t('tasks.add.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        const dueInMinutes = due === 'none' ? null : Number(due)
        if (text.trim()) act.mutate({ path: 'tasks', json: { role, text: text.trim(), dueInMinutes } })
      }}
    >
      <Textfield
        label={t('tasks.text')}
        maxLength={300}
        value={text}
        error={isTried && !text.trim() ? t('tasks.text.missing') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <SelectField
        label={t('tasks.role')}
        options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={role}
        onPick={(value) => setRole(value as Role)}
      />
      <SelectField
        label={t('tasks.when')}
        options={DUE.map((value) => ({ value, label: t(`tasks.in.${value}`) }))}
        value={due}
        onPick={(value) => setDue(value as (typeof DUE)[number])}
      />
    </FormDialog>
  )
}

/** Does something in the room; what is shown is asked for anew. */
export function useRoomAct(id: string, onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, json }: { path: string; json: unknown }) =>
      call<unknown>(`/api/crises/${encodeURIComponent(id)}/${path}`, { method: 'POST', json }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['crisis', 'one', id] }),
  })
}
