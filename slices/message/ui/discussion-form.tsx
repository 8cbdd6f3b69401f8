import { Button, Checkbox } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { OFFICES, type Office } from '../rules/approval.ts'
import type { MessageView } from '../rules/message-view.ts'
import { useMessageAct } from './message-calls.ts'

/** When it was discussed with the staff's representatives, in a sentence; null until it is. */
export function useDiscussed(message: MessageView): string | null {
  const { t, i18n } = useTranslation('message')
  const { date } = useFormats()
  const settled = message.checks.unions
  if (!settled?.done) return null
  if (!settled.on || !settled.with) return t('check.unions.done')
  const offices = settled.with.map((office) => t(`office.${office}`).toLowerCase())
  const list = new Intl.ListFormat(i18n.language === 'en' ? 'en-GB' : 'nb-NO').format(offices)
  return t('discussion.done', { date: date(settled.on), offices: list })
}

/** The day of the discussion and whom it was with, by office: a name cannot be written here. */
export function DiscussionForm({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const discussed = useDiscussed(message)
  const act = useMessageAct(message.id)
  const [on, setOn] = useState('')
  const [offices, setOffices] = useState<Office[]>([])
  const [isTried, setTried] = useState(false)
  if (discussed)
    return (
      <p className="v-body2">
        <span className="v-strong">{discussed}</span>{' '}
        <button
          type="button"
          className="v-link"
          disabled={act.isPending}
          onClick={() => act.mutate({ to: '/checks', json: { check: 'unions', done: false } })}
        >
          {t('discussion.undo')}
        </button>
      </p>
    )
  const isMissing = on === '' || offices.length === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isMissing) act.mutate({ to: '/checks', json: { check: 'unions', done: true, on, with: offices } })
  }
  return (
    <form className="v-stack v-discussion" onSubmit={submit} noValidate>
      <p className="v-strong">{t('check.unions.open')}</p>
      <p className="v-body2">{t('discussion.about')}</p>
      <TextField type="date" label={t('discussion.on')} value={on} onWrite={setOn} />
      <fieldset className="v-choice">
        <legend>{t('discussion.with')}</legend>
        <div className="v-boxes">
          {OFFICES.map((office) => (
            <Checkbox
              key={office}
              data-size="sm"
              label={t(`office.${office}`)}
              checked={offices.includes(office)}
              onChange={(event) =>
                setOffices(event.target.checked ? [...offices, office] : offices.filter((one) => one !== office))
              }
            />
          ))}
        </div>
      </fieldset>
      {isTried && isMissing && (
        <p className="v-signal v-body2" role="alert">
          {t('discussion.missing')}
        </p>
      )}
      <ProblemText error={act.error} />
      <p className="v-btns">
        <Button type="submit" data-size="sm" variant="secondary" disabled={act.isPending}>
          {t('discussion.save')}
        </Button>
      </p>
    </form>
  )
}
