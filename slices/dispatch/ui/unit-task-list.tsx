import { Button, Link as DsLink } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../kit/ui/announcer.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { taskPlaces } from '../rules/task-places.ts'
import { taskWhich } from '../rules/task-which.ts'
import { type UnitTask, useTaskAct, useUnitTasks } from './dispatch-data.ts'
import { UnitTaskForm } from './unit-task-form.tsx'
import { whatBecame } from './what-became.ts'

/** Where focus goes when a row is done with and may be gone. */
const HEAD = 'unit-tasks'
const toHead = () => {
  const head = document.getElementById(HEAD)
  if (!head) return
  head.tabIndex = -1
  head.focus()
}

/** What a row tells of itself: its form opens and closes, and something is said of the task. */
type Acts = {
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
  onDone: (said: 'confirm' | 'take-down' | 'hangs') => void
}
type Row = { task: UnitTask; isFirst: boolean; acts: Acts }

/** What the unit does by hand: notices to print, post or read aloud, and people whom no channel reached. */
export function UnitTaskList() {
  const { t } = useTranslation('dispatch')
  const query = useUnitTasks()
  const [filling, setFilling] = useState<readonly UnitTask[]>([])
  const close = ({ id }: UnitTask) => setFilling((all) => all.filter((one) => one.id !== id))
  const actsOf = (task: UnitTask): Acts => ({
    isOpen: filling.some(({ id }) => id === task.id),
    onOpen: () => setFilling((all) => [...all, task]),
    onClose: () => {
      close(task)
      requestAnimationFrame(() => document.getElementById(buttonOf(task))?.focus())
    },
    onDone: (said) => {
      close(task)
      announce(t(`tasks.told.${said}`, { title: task.title }))
      toHead()
    },
  })
  return (
    <Loaded query={query} text={t('tasks.loading')}>
      {({ tasks }) => {
        const placed = taskPlaces(tasks, filling)
        const wrong = placed.filter(({ place }) => place === 'take-down')
        const open = placed.filter(({ place }) => place === 'open' || place === 'hang-again')
        const done = placed.filter(({ place }) => place === 'done')
        const ended = placed.filter(({ place }) => place === 'ended')
        return (
          <>
            {wrong.length > 0 && (
              <section>
                <SectionHead title={t('tasks.take-down')}>{wrong.length}</SectionHead>
                <ul className="v-rows">
                  {wrong.map(({ task }, order) => (
                    <TakeDown key={task.id} task={task} isFirst={order === 0} acts={actsOf(task)} />
                  ))}
                </ul>
              </section>
            )}
            <section className={wrong.length > 0 ? 'v-gap' : undefined}>
              <SectionHead id={HEAD} title={t('tasks.open')}>
                {open.length}
              </SectionHead>
              {open.length === 0 && <Empty title={t('tasks.none')} text={t('tasks.none.about')} />}
              <ul className="v-rows">
                {open.map(({ place, task }, order) => {
                  const row = { task, isFirst: order === 0 && wrong.length === 0, acts: actsOf(task) }
                  return place === 'open' ? <OpenTask key={task.id} {...row} /> : <HangAgain key={task.id} {...row} />
                })}
              </ul>
            </section>
            {ended.length > 0 && (
              <section className="v-gap">
                <SectionHead title={t('tasks.ended')}>{ended.length}</SectionHead>
                <ul className="v-rows">
                  {ended.map(({ task }) => (
                    <EndedTask key={task.id} task={task} acts={actsOf(task)} />
                  ))}
                </ul>
              </section>
            )}
            {done.length > 0 && (
              <section className="v-gap">
                <SectionHead title={t('tasks.done')}>{done.length}</SectionHead>
                <ul className="v-rows">
                  {done.map(({ task }) => (
                    <DoneTask key={task.id} task={task} acts={actsOf(task)} />
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

function OpenTask({ task, isFirst, acts }: Row) {
  const { t } = useTranslation('dispatch')
  return (
    <li className="v-unittask" data-row="">
      <div>
        <TaskMeta task={task} />
        <h3 className="v-h3">{task.title}</h3>
        <p>{t(askedOf(task), { count: task.heads })}</p>
        <Kept task={task} />
        <WhatBecame task={task} />
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
        <Prints task={task} />
      </div>
      <Confirm task={task} acts={acts} words={t('tasks.confirm')} isFirst={isFirst} />
    </li>
  )
}

/** What the unit is asked to do, and for whom where it is for own staff alone. */
const askedOf = ({ kind, isForStaff, isOfIncident }: UnitTask): string => {
  if (!isForStaff) return `tasks.${kind}`
  return kind === 'notice' && isOfIncident ? 'tasks.notice.kept' : `tasks.${kind}.staff`
}

/** Words of an incident to own staff are not for those who come past: somebody may wait to be told. */
function Kept({ task }: { task: UnitTask }) {
  const { t } = useTranslation('dispatch')
  if (!task.isForStaff || !task.isOfIncident) return null
  return (
    <p>
      <b className="v-signal">{t('tasks.kept')}</b>
    </p>
  )
}

function TaskMeta({ task }: { task: UnitTask }) {
  const { t } = useTranslation('dispatch')
  return (
    <p className="v-meta">
      {task.isUrgent && <b className="v-signal">{t('tasks.urgent')} </b>}
      <Where task={task} />
    </p>
  )
}

/** Where it is, and which of several alike: every first notice of an incident has the same title. */
function Where({ task }: { task: UnitTask }) {
  const { t } = useTranslation('dispatch')
  const which = taskWhich(task).map(({ code, params }) => t(code, params))
  return <span data-data>{[task.unitName, task.waveName, ...which].join(' · ')}</span>
}

/** The words of an open task may end while somebody fills in that it is done; and whoever is told by hand is told that a time has passed. */
function WhatBecame({ task }: { task: UnitTask }) {
  const { t } = useTranslation('dispatch')
  if (task.kind === 'reach' && task.standing === 'stands' && task.over === 'late') return <p>{t('tasks.reach-late')}</p>
  if (task.standing === 'stands' && task.over === null) return null
  // What is still to be done though its time is over puts something right.
  const isKept = task.state === 'open' && task.standing === 'stands' && (task.over === 'late' || task.over === 'closed')
  return (
    <p className="v-signal" role="alert">
      {t(isKept ? 'tasks.over.correction' : becameOf(task))}
    </p>
  )
}

function Prints({ task }: { task: UnitTask }) {
  const { t } = useTranslation('dispatch')
  const languages = task.languages ?? ['nb']
  if (task.kind !== 'notice' || languages.length === 0) return null
  return (
    <p className="v-btns">
      {languages.map((language) => (
        <DsLink key={language} href={`/api/unit-tasks/${task.id}/notice.pdf?language=${language}`} target="_blank">
          {t('tasks.print', { language: t(`language-name.${language}`, { defaultValue: language }) })}
          <OfTask task={task} />
        </DsLink>
      ))}
    </p>
  )
}

const buttonOf = ({ id }: UnitTask) => `confirm-${id}`

/** The button that opens the form, and the form. */
function Confirm({
  task,
  acts,
  words,
  isFirst = false,
}: {
  task: UnitTask
  acts: Acts
  words: string
  isFirst?: boolean
}) {
  if (acts.isOpen) return <UnitTaskForm task={task} onClose={acts.onClose} onDone={() => acts.onDone('confirm')} />
  if (!task.abilities.includes('confirm')) return null
  return (
    <div className="v-btns">
      <Button id={buttonOf(task)} data-size="sm" variant={isFirst ? 'primary' : 'secondary'} onClick={acts.onOpen}>
        {words}
        <OfTask task={task} />
      </Button>
    </div>
  )
}

/** Many rows have the same button: whoever hears it alone hears of what, where, and which of several alike. */
function OfTask({ task }: { task: UnitTask }) {
  const { t } = useTranslation('dispatch')
  return <Of task={task} which={taskWhich(task).map(({ code, params }) => t(code, params))} />
}

type Named = { task: { title: string; unitName: string }; which?: readonly string[] }

export const Of = ({ task: { title, unitName }, which = [] }: Named) => (
  <span className="ds-sr-only" data-data>
    : {[title, unitName, ...which].join(', ')}
  </span>
)

/** What became of the words, as a text: what they are worth, else why they are over; what holds in their place is told of where the unit has it. */
function becameOf(task: UnitTask): string {
  if (task.standing === 'stands') return `tasks.over.${task.over}`
  const became = whatBecame(task)
  const isAlone = !task.isFollowed && (became === 'corrected' || became === 'withdrawn-corrected')
  return `tasks.is.${became}${isAlone ? '.alone' : ''}`
}

type Press = { task: UnitTask; act: 'take-down' | 'hangs'; words: string; acts: Acts; isFirst?: boolean }

/** One press says whether it hangs. */
function SayOf({ task, act, words, acts, isFirst = false }: Press) {
  const say = useTaskAct(task.id, act, () => acts.onDone(act))
  if (!task.abilities.includes(act)) return null
  return (
    <>
      <ProblemText error={say.error} />
      <div className="v-btns">
        <Button
          data-size="sm"
          variant={isFirst ? 'primary' : 'secondary'}
          loading={say.isPending}
          onClick={() => say.mutate()}
        >
          {words}
          <OfTask task={task} />
        </Button>
      </div>
    </>
  )
}

/** It hangs, and is wrong or has another in its place. */
function TakeDown({ task, isFirst, acts }: Row) {
  const { t } = useTranslation('dispatch')
  return (
    <li className="v-unittask" data-row="">
      <div>
        <p className="v-meta">
          <b className="v-signal">{t('tasks.urgent')} </b>
          <Where task={task} />
        </p>
        <h3 className="v-h3">{t('tasks.take-down.one', { title: task.title })}</h3>
        <p>{t(becameOf(task))}</p>
      </div>
      <SayOf task={task} act="take-down" words={t('tasks.take-down.do')} acts={acts} isFirst={isFirst} />
    </li>
  )
}

/** It was taken down, and holds with nothing in its place. */
function HangAgain({ task, isFirst, acts }: Row) {
  const { t } = useTranslation('dispatch')
  const { moment } = useFormats()
  return (
    <li className="v-unittask" data-row="">
      <div>
        <TaskMeta task={task} />
        <h3 className="v-h3">{t('tasks.hang-again', { title: task.title })}</h3>
        <p>{t('tasks.hang-again.about', { at: task.takenDownAt ? moment(task.takenDownAt) : '' })}</p>
        <Kept task={task} />
        <Prints task={task} />
      </div>
      <SayOf task={task} act="hangs" words={t('tasks.hangs.again')} acts={acts} isFirst={isFirst} />
    </li>
  )
}

/** Nobody hangs this up any more, and it says why. Whoever hung it before that can still say so, or it hangs on and nobody knows. */
function EndedTask({ task, acts }: { task: UnitTask; acts: Acts }) {
  const { t } = useTranslation('dispatch')
  const { moment } = useFormats()
  return (
    <li className="v-unittask">
      <div>
        <p className="v-strong">{task.title}</p>
        <p className="v-meta">
          <Where task={task} /> · {t(`tasks.short.${task.kind}`, { count: task.heads })}. {t(becameOf(task))}
          {task.takenDownAt && ` ${t('tasks.taken-down', { at: moment(task.takenDownAt) })}`}
        </p>
        {task.abilities.includes('confirm') && !acts.isOpen && <p>{t('tasks.hung')}</p>}
      </div>
      <Confirm task={task} acts={acts} words={t('tasks.hung.yes')} />
      <SayOf task={task} act="hangs" words={t('tasks.hangs.after-all')} acts={acts} />
    </li>
  )
}

function DoneTask({ task, acts }: { task: UnitTask; acts: Acts }) {
  const { t } = useTranslation('dispatch')
  const { moment } = useFormats()
  return (
    <li className="v-unittask">
      <div>
        <p className="v-strong">{task.title}</p>
        <p className="v-meta">
          <Where task={task} />.{' '}
          {t('tasks.done-at', { at: task.doneAt ? moment(task.doneAt) : '', count: task.confirmedHeads ?? task.heads })}
          {task.takenDownAt && ` ${t('tasks.taken-down', { at: moment(task.takenDownAt) })}`}
        </p>
        {task.standing !== 'stands' && (
          <p>
            <b className="v-signal">{t(becameOf(task))}</b>
          </p>
        )}
      </div>
      <SayOf task={task} act="hangs" words={t('tasks.hangs.after-all')} acts={acts} />
    </li>
  )
}
