import { Button, Link as DsLink } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { editionLanguage } from '../../message/ui/index.ts'
import { type PaperTask, usePaperTasks } from './paper-task-data.ts'
import { PaperTaskForm } from './paper-task-form.tsx'
import { Of } from './unit-task-list.tsx'

/** Forms on paper: print, hand out, collect in closed envelopes and send. Nothing where no unit has any. */
export function PaperTaskList() {
  const { t } = useTranslation('dispatch')
  return (
    <Loaded query={usePaperTasks()} text={t('tasks.loading')}>
      {({ tasks }) =>
        tasks.length > 0 && (
          <section className="v-gap">
            <SectionHead title={t('papers.title')}>{tasks.filter(({ state }) => state !== 'done').length}</SectionHead>
            <p className="v-meta">{t('papers.about')}</p>
            <ul className="v-rows">
              {tasks.map((task) => (
                <PaperTaskRow key={task.id} task={task} />
              ))}
            </ul>
          </section>
        )
      }
    </Loaded>
  )
}

function PaperTaskRow({ task }: { task: PaperTask }) {
  const { t, i18n } = useTranslation('dispatch')
  const { date, count } = useFormats()
  const [isOpen, setOpen] = useShown<true>()
  const people = Object.entries(task.people).map(([kind, n]) => `${count(n)} ${t(`group.${kind}`)}`)
  const nameOf = (code: string) => {
    const name = editionLanguage(code)?.names[i18n.language as 'nb' | 'nn' | 'en'] ?? code
    return i18n.language === 'en' ? name : name.toLowerCase()
  }
  return (
    <li className="v-unittask" data-row="">
      <div>
        <p className="v-meta">
          <span data-data>{task.unitName}</span>. {t('papers.until', { day: date(task.untilOn) })}
        </p>
        <h3 className="v-h3" data-data>
          {task.title}
        </h3>
        <PaperState task={task} people={new Intl.ListFormat(i18n.language).format(people)} />
        <p className="v-btns">
          {task.languages.map((language) => (
            <DsLink key={language} href={`${task.printPath}?language=${language}`} target="_blank">
              {t('papers.print', { language: nameOf(language) })}
              <Of task={task} />
            </DsLink>
          ))}
        </p>
      </div>
      {isOpen ? (
        <PaperTaskForm task={task} onClose={() => setOpen(null)} />
      ) : (
        task.abilities.includes('confirm') && (
          <div className="v-btns">
            <Button data-size="sm" variant="secondary" onClick={() => setOpen(true)}>
              {t(`papers.tell.${task.state}`)}
              <Of task={task} />
            </Button>
          </div>
        )
      )}
    </li>
  )
}

function PaperState({ task, people }: { task: PaperTask; people: string }) {
  const { t } = useTranslation('dispatch')
  const { moment, count } = useFormats()
  const { state, handedOut, collected, toldAt, askedByName } = task
  const out = count(handedOut ?? 0)
  if (state === 'open') return <p>{t('papers.open', { people, unit: askedByName })}</p>
  if (state === 'handed-out') return <p>{t('papers.out', { out, unit: askedByName })}</p>
  return <p>{t('papers.sent', { out, back: count(collected ?? 0), at: toldAt ? moment(toldAt) : '' })}</p>
}
