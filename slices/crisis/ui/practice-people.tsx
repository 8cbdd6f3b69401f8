import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { PersonPicker } from '../../organisation/ui/index.ts'
import type { PracticeView } from '../rules/practice-view.ts'
import { useNameIn } from './crisis-title.ts'
import { DirectionForm } from './direction-form.tsx'
import { PLAIN, ScriptPick } from './practice-choice.tsx'
import { usePracticeAct, useScripts } from './practice-data.ts'
import { useRoomForm } from './room-forms.tsx'

type Props = { id: string; practice: PracticeView }

/** What is practised, by which script, who leads and who watches. */
export function PracticePeople({ id, practice }: Props) {
  const { t } = useTranslation('practice')
  const nameIn = useNameIn()
  const show = useRoomForm()
  const act = usePracticeAct(id)
  const leads = practice.part === 'director' && practice.isOpen
  return (
    <>
      <section>
        <SectionHead title={t('choose.script')} />
        {practice.script ? (
          <>
            <p>
              <b>{nameIn(practice.script.names)}</b>
            </p>
            <p className="v-prose">{nameIn(practice.script.about)}</p>
          </>
        ) : (
          <p>{t('script.none')}</p>
        )}
        {leads && !practice.script && (
          <Button
            data-size="sm"
            variant="secondary"
            onClick={() => show((onClose) => <ScriptForm {...{ id, onClose }} />)}
          >
            {t('script.choose')}
          </Button>
        )}
      </section>
      {practice.goals.length > 0 && (
        <section>
          <SectionHead title={t('goals')}>{practice.goals.length}</SectionHead>
          <ol className="v-practice-goals">
            {practice.goals.map((goal) => (
              <li key={goal.nb}>{nameIn(goal)}</li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <SectionHead title={t('observers')}>{practice.observers.length}</SectionHead>
        {practice.observers.length === 0 && <p className="v-meta">{t('observers.none')}</p>}
        <ul className="v-holders v-observers">
          {practice.observers.map((one) => (
            <li key={one.id}>
              <span data-data>{one.name ?? t('somebody')}</span>
              {leads && (
                <button
                  type="button"
                  className="v-link"
                  onClick={() => act.mutate({ path: `observers/${encodeURIComponent(one.id)}/remove` })}
                >
                  {t('observers.remove')}
                  <span className="ds-sr-only" data-data>
                    {' '}
                    {one.name}
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
        <ProblemText error={act.error} />
        {leads && (
          <Button
            data-size="sm"
            variant="secondary"
            onClick={() => show((onClose) => <ObserverForm {...{ id, onClose }} />)}
          >
            {t('observers.add')}
          </Button>
        )}
        <p className="v-meta v-observers__lead">
          {t('directors')}:{' '}
          <span data-data>{practice.directors.map((one) => one.name ?? t('somebody')).join(', ')}</span>
        </p>
        {leads && (
          <Button
            data-size="sm"
            variant="secondary"
            onClick={() => show((onClose) => <DirectionForm {...{ id, onClose }} />)}
          >
            {t('direction.give')}
          </Button>
        )}
      </section>
    </>
  )
}

type FormProps = { id: string; onClose: () => void }

function ScriptForm({ id, onClose }: FormProps) {
  const { t } = useTranslation('practice')
  const first = useScripts().data?.items[0]?.key ?? null
  const [asked, setAsked] = useState({ scriptKey: PLAIN.scriptKey, language: PLAIN.language })
  const scriptKey = asked.scriptKey ?? first
  const act = usePracticeAct(id, onClose)
  return (
    <FormDialog
      title={t('script.choose')}
      action={t('script.go')}
      error={act.error}
      isBusy={act.isPending || scriptKey === null}
      onClose={onClose}
      onSubmit={() => act.mutate({ path: 'script', json: { scriptKey, language: asked.language } })}
    >
      <ScriptPick
        mayLack={false}
        value={{ ...asked, scriptKey }}
        onPick={(change) => setAsked((now) => ({ ...now, ...change }))}
      />
    </FormDialog>
  )
}

function ObserverForm({ id, onClose }: FormProps) {
  const { t } = useTranslation('practice')
  const [personId, setPerson] = useState('')
  const [isTried, setTried] = useState(false)
  const act = usePracticeAct(id, onClose)
  return (
    <FormDialog
      title={t('observers.add')}
      action={t('observers.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (personId) act.mutate({ path: 'observers', json: { personId } })
      }}
    >
      <PersonPicker
        label={t('choose.observers')}
        about={t('choose.observers.help')}
        value={personId}
        onPick={(picked) => setPerson(picked)}
      />
      {isTried && !personId && (
        <p className="v-signal" role="alert">
          {t('observers.missing')}
        </p>
      )}
    </FormDialog>
  )
}
