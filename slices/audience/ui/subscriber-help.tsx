import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type Group, type Registration, useAct, useGroupName, useRegistrations, useUnits } from './audience-data.ts'

/** For administrators: somebody who cannot find the way out of a registration is helped by address. */
export function SubscriberHelp({ groups }: { groups: Group[] }) {
  const { t } = useTranslation('audience')
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const query = useRegistrations(asked)
  const search = (event: FormEvent) => {
    event.preventDefault()
    setAsked(text.trim())
  }
  return (
    <section aria-labelledby="subscriber-help" className="v-part">
      <SectionHead title={t('subscribers.help')} id="subscriber-help" />
      <p className="v-muted v-prose v-gap-under">{t('subscribers.help.about')}</p>
      <form className="v-tools2" onSubmit={search}>
        <Textfield
          data-size="sm"
          className="v-grow"
          label={t('subscribers.help.address')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" data-size="sm" variant="secondary" disabled={text.trim().length < 3}>
          {t('subscribers.help.find')}
        </Button>
      </form>
      <ProblemText error={query.error} />
      {query.data && (
        <div role="status">
          {query.data.found.length === 0 ? (
            <p>{t('subscribers.help.none')}</p>
          ) : (
            <ul className="v-rows">
              {query.data.found.map((one) => (
                <RegistrationRow key={one.id} registration={one} groups={groups} />
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  )
}

function RegistrationRow({ registration, groups }: { registration: Registration; groups: Group[] }) {
  const { t } = useTranslation('audience')
  const nameOf = useGroupName()
  const unit = useUnits().data?.units.find((one) => one.id === registration.unitId)
  const topic = groups.find((group) => group.key === registration.topic)
  const [isEnding, setEnding] = useShown<true>()
  const end = useAct(() => call(`/api/audience/subscribers/${registration.id}/end`, { method: 'POST', json: {} }))
  return (
    <li>
      <p className="v-strong">{registration.address}</p>
      <p className="v-meta">
        {unit?.name ?? (topic ? nameOf(topic) : registration.topic)}
        {registration.isConfirmed ? '' : `, ${t('subscribers.help.unconfirmed')}`}
      </p>
      <button
        type="button"
        className="v-link"
        aria-label={t('subscribers.help.end.of', { address: registration.address })}
        onClick={() => setEnding(true)}
      >
        {t('subscribers.help.end')}
      </button>
      <ConfirmDialog
        isOpen={isEnding !== null}
        title={t('subscribers.help.end.title')}
        action={t('subscribers.help.end')}
        error={end.error}
        isBusy={end.isPending}
        onConfirm={() => end.mutate(undefined)}
        onClose={() => setEnding(null)}
      >
        <p>{t('subscribers.help.end.about', { address: registration.address })}</p>
      </ConfirmDialog>
    </li>
  )
}
