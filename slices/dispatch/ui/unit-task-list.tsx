import { Button, Link as DsLink } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type UnitTask, useTakeDown, useUnitTasks } from './dispatch-data.ts'
import { UnitTaskForm } from './unit-task-form.tsx'
import { whatBecame } from './what-became.ts'

/** What the unit does by hand: notices to print, post or read aloud, and people whom no channel reached. */
export function UnitTaskList() {
  const { t } = useTranslation('dispatch')
  const query = useUnitTasks()
  return (
    <Loaded query={query} text={t('tasks.loading')}>
      {({ tasks }) => {
        const wrong = tasks.filter((task) => task.state === 'take-down')
        const open = tasks.filter((task) => task.state === 'open')
        const done = tasks.filter((task) => task.state === 'done')
        const ended = tasks.filter((task) => task.state === 'ended')
        return (
          <>
            {wrong.length > 0 && (
              <section>
                <SectionHead title={t('tasks.take-down')}>{wrong.length}</SectionHead>
                <ul className="v-rows">
                  {wrong.map((task, place) => (
                    <TakeDown key={task.id} task={task} isFirst={place === 0} />
                  ))}
                </ul>
              </section>
            )}
            <section className={wrong.length > 0 ? 'v-gap' : undefined}>
              <SectionHead title={t('tasks.open')}>{open.length}</SectionHead>
              {open.length === 0 && <Empty title={t('tasks.none')} text={t('tasks.none.about')} />}
              <ul className="v-rows">
                {open.map((task, place) => (
                  <OpenTask key={task.id} task={task} isFirst={place === 0 && wrong.length === 0} />
                ))}
              </ul>
            </section>
            {ended.length > 0 && (
              <section className="v-gap">
                <SectionHead title={t('tasks.ended')}>{ended.length}</SectionHead>
                <ul className="v-rows">
                  {ended.map((task) => (
                    <EndedTask key={task.id} task={task} />
                  ))}
                </ul>
              </section>
            )}
            {done.length > 0 && (
              <section className="v-gap">
                <SectionHead title={t('tasks.done')}>{done.length}</SectionHead>
                <ul className="v-rows">
                  {done.map((task) => (
                    <DoneTask key={task.id} task={task} />
                  ))}
                </ul>
              </section>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function OpenTask({ task, isFirst }: { task: UnitTask; isFirst: boolean }) {
  const { t } = useTranslation('dispatch')
  const { moment } = useFormats()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="v-unittask" data-row="">
      <div>
        <p className="v-meta">
          {task.isUrgent && <b className="v-signal">{t('tasks.urgent')} </b>}
          {task.unitName} · {task.waveName} · {t('tasks.since', { at: moment(task.madeAt) })}
        </p>
        <h3 className="v-h3">{task.title}</h3>
        <p>{t(`tasks.${task.kind}`, { count: task.heads })}</p>
        {task.people && task.people.length > 0 && (
          <ul className="v-meta">
            {task.people.map((person) => (
              <li key={`${person.displayName}${person.reason}`}>
                {person.displayName}
                {person.reason && ` – ${t(`reason.${person.reason}`, { defaultValue: person.reason })}`}
              </li>
            ))}
          </ul>
        )}
        {task.kind === 'notice' && (
          <p className="v-btns">
            {(task.languages ?? ['nb']).map((language) => (
              <DsLink
                key={language}
                href={`/api/unit-tasks/${task.id}/notice.pdf?language=${language}`}
                target="_blank"
              >
                {t('tasks.print', { language: t(`language-name.${language}`, { defaultValue: language }) })}
                <Of task={task} />
              </DsLink>
            ))}
          </p>
        )}
      </div>
      {!isOpen && task.abilities.includes('confirm') && (
        <div className="v-btns">
          <Button data-size="sm" variant={isFirst ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
            {t('tasks.confirm')}
            <Of task={task} />
          </Button>
        </div>
      )}
      {isOpen && <UnitTaskForm task={task} onClose={() => setOpen(false)} />}
    </li>
  )
}

/** Many rows have the same button: whoever hears it alone hears of what, and where. */
export const Of = ({ task: { title, unitName } }: { task: { title: string; unitName: string } }) => (
  <span className="ds-sr-only" data-data>
    : {title}, {unitName}
  </span>
)

/** What became of the words, as a text: what they are worth, else why they are over. */
const becameOf = (task: UnitTask): string =>
  task.standing === 'stands' ? `tasks.over.${task.over}` : `tasks.is.${whatBecame(task)}`

/** It hangs, and is wrong or has another in its place. */
function TakeDown({ task, isFirst }: { task: UnitTask; isFirst: boolean }) {
  const { t } = useTranslation('dispatch')
  const takeDown = useTakeDown(task.id)
  return (
    <li className="v-unittask" data-row="">
      <div>
        <p className="v-meta">
          <b className="v-signal">{t('tasks.urgent')} </b>
          {task.unitName} · {task.waveName}
        </p>
        <h3 className="v-h3">{t('tasks.take-down.one', { title: task.title })}</h3>
        <p>{t(becameOf(task))}</p>
        <ProblemText error={takeDown.error} />
      </div>
      {task.abilities.includes('take-down') && (
        <div className="v-btns">
          <Button
            data-size="sm"
            variant={isFirst ? 'primary' : 'secondary'}
            loading={takeDown.isPending}
            onClick={() => takeDown.mutate()}
          >
            {t('tasks.take-down.do')}
            <Of task={task} />
          </Button>
        </div>
      )}
    </li>
  )
}

/** Nobody hangs this up any more, and it says why. */
function EndedTask({ task }: { task: UnitTask }) {
  const { t } = useTranslation('dispatch')
  const { moment } = useFormats()
  return (
    <li>
      <p className="v-strong">{task.title}</p>
      <p className="v-meta">
        {task.unitName} · {task.waveName} · {t(`tasks.short.${task.kind}`, { count: task.heads })}. {t(becameOf(task))}
        {task.takenDownAt && ` ${t('tasks.taken-down', { at: moment(task.takenDownAt) })}`}
      </p>
    </li>
  )
}

function DoneTask({ task }: { task: UnitTask }) {
  const { t } = useTranslation('dispatch')
  const { moment } = useFormats()
  return (
    <li>
      <p className="v-strong">{task.title}</p>
      <p className="v-meta">
        {task.unitName} · {task.waveName}.{' '}
        {t('tasks.done-at', { at: task.doneAt ? moment(task.doneAt) : '', count: task.confirmedHeads ?? task.heads })}
        {task.takenDownAt && ` ${t('tasks.taken-down', { at: moment(task.takenDownAt) })}`}
      </p>
      {task.standing !== 'stands' && (
        <p>
          <b className="v-signal">{t(becameOf(task))}</b>
        </p>
      )}
    </li>
  )
}
