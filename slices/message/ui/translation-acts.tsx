import { Textfield } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayPart, localTimeOf } from '../../../kit/kernel/local-time.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { TranslationStep, TranslationView } from '../rules/translation.ts'
import { useMessageAct } from './message-calls.ts'
import { useNames } from './names-of.ts'
import { useTranslationMove } from './translation-calls.ts'

const REASONED = ['give-back', 'return', 'withdraw'] as const satisfies readonly TranslationStep[]
type Reasoned = (typeof REASONED)[number]

/** What this person can do with a translation; every button says which language it is of. */
export function TranslationActs({ item }: { item: TranslationView }) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const [asking, setAsking] = useShown<Reasoned>()
  const [isMovingDay, setMovingDay] = useShown<true>()
  const move = useTranslationMove(item.id)
  // Whoever is asked gives it back; the day and the request are the asker's.
  const isOnlyAsked = item.isYours && item.askedBy.id !== item.translator.id
  const can = (step: TranslationStep) =>
    item.abilities.includes(step) && !(isOnlyAsked && (step === 'set-day' || step === 'withdraw'))
  const isWriting = item.state === 'taken' && can('deliver')
  const language = languageName(item.language)
  const button = (key: string, onPress: () => void) => (
    <button type="button" className="v-link" disabled={move.isPending} onClick={onPress} {...named(t(key), language)}>
      {t(key)}
    </button>
  )
  return (
    <>
      {can('take') && button('translation.take', () => move.mutate({ step: 'take' }))}
      {isWriting && <Write item={item} />}
      {isWriting &&
        item.hasEdition &&
        button('translation.deliver', () =>
          move.mutate({ step: 'deliver', json: { sourceRevision: item.sourceRevision } }),
        )}
      {can('set-day') && button('translation.set-day', () => setMovingDay(true))}
      {REASONED.filter(can).map((step) => (
        <Fragment key={step}>{button(`translation.${step}`, () => setAsking(step))}</Fragment>
      ))}
      {!asking && <ProblemText error={move.error} />}
      {isMovingDay && <DayDialog item={item} onClose={() => setMovingDay(null)} />}
      {asking && (
        <ReasonDialog
          title={t(`translation.${asking}.title`, { language: language.toLowerCase() })}
          label={t('translation.why')}
          about={t(`translation.${asking}.about`)}
          missing={t('translation.why.missing')}
          action={t(`translation.${asking}`)}
          error={move.error}
          isBusy={move.isPending}
          onReason={(reason) => move.mutate({ step: asking, json: { reason } }, { onSuccess: () => setAsking(null) })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

const named = (words: string, language: string) => ({ 'aria-label': `${words}: ${language}` })

/** Another day for it; the one who translates is told. */
function DayDialog({ item, onClose }: { item: TranslationView; onClose: () => void }) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const today = dayPart(localTimeOf(new Date()))
  const [dueOn, setDue] = useState(item.dueOn < today ? today : item.dueOn)
  const [isTried, setTried] = useState(false)
  const move = useTranslationMove(item.id, onClose)
  const isPast = !dueOn || dueOn < today
  const submit = () => {
    setTried(true)
    if (!isPast) move.mutate({ step: 'set-day', json: { dueOn } })
  }
  return (
    <FormDialog
      title={t('translation.set-day.title', { language: languageName(item.language).toLowerCase() })}
      action={t('translation.set-day')}
      error={move.error}
      isBusy={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textfield
        type="date"
        data-size="sm"
        label={t('translation.ask.by')}
        min={today}
        error={isTried && isPast ? t('translation.ask.by.missing') : undefined}
        value={dueOn}
        onChange={(event) => setDue(event.target.value)}
      />
    </FormDialog>
  )
}

/** To the edition; one that is not there yet is begun first. */
function Write({ item }: { item: TranslationView }) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const navigate = useNavigate()
  const { language, hasEdition, message } = item
  const to = { to: '/budskap/$id', params: { id: message.id }, search: { utgave: language } } as const
  const begin = useMessageAct(message.id, () => void navigate(to))
  const words = t(hasEdition ? 'translation.write' : 'translation.begin')
  const name = named(words, languageName(language))
  if (hasEdition)
    return (
      <Link {...to} className="v-link" {...name}>
        {words}
      </Link>
    )
  const edition = { to: `/editions/${language}`, method: 'PUT', json: { revision: 0, title: '', body: [] } } as const
  return (
    <>
      <button
        type="button"
        className="v-link"
        disabled={begin.isPending}
        onClick={() => begin.mutate(edition)}
        {...name}
      >
        {words}
      </button>
      <ProblemText error={begin.error} />
    </>
  )
}
