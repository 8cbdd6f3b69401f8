import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayPart, localTimeOf, shiftDays } from '../../../kit/kernel/local-time.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { EDITION_LANGUAGES } from '../rules/edition-language.ts'
import type { MessageView } from '../rules/message-view.ts'
import { isOpenTranslation } from '../rules/translation.ts'
import { useMessageAct } from './message-calls.ts'
import { useNames } from './names-of.ts'
import { useTranslators } from './translation-calls.ts'

/** The languages that somebody can be asked for: none that somebody has, and none that says the same as the source. */
function languagesToAsk({ editions, sourceLanguage, translations }: MessageView): string[] {
  const ready = editions.filter((edition) => edition.isCurrent).map(({ language }) => language)
  const taken = translations.filter(({ state }) => isOpenTranslation(state)).map(({ language }) => language)
  const not = new Set([sourceLanguage, ...ready, ...taken])
  return EDITION_LANGUAGES.map(({ code }) => code).filter((code) => !not.has(code))
}

export function AskTranslation({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const [isOpen, setOpen] = useShown<true>()
  return (
    <>
      <Button data-size="sm" variant="secondary" onClick={() => setOpen(true)}>
        {t('translation.ask')}
      </Button>
      {isOpen && <AskDialog message={message} onClose={() => setOpen(null)} />}
    </>
  )
}

const USUAL_DAYS = 7
const today = () => dayPart(localTimeOf(new Date()))

/** One person for each language, one day and one note for all of them. */
function AskDialog({ message, onClose }: { message: MessageView; onClose: () => void }) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const [people, setPeople] = useState<Record<string, string>>({})
  const [dueOn, setDue] = useState(() => shiftDays(today(), USUAL_DAYS))
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useMessageAct(message.id, onClose)
  const chosen = Object.keys(people)
  const isPast = !dueOn || dueOn < today()
  const isReady = chosen.length > 0 && chosen.every((code) => people[code]) && !isPast
  const submit = () => {
    setTried(true)
    const asks = Object.entries(people).map(([language, personId]) => ({ language, personId }))
    if (isReady) act.mutate({ to: '/translations', json: { asks, dueOn, note: note.trim() } })
  }
  const toggle = (code: string) =>
    setPeople(({ [code]: before, ...others }) => (before === undefined ? { ...others, [code]: '' } : others))
  return (
    <FormDialog
      title={t('translation.ask.title')}
      action={t('translation.ask.do', { count: chosen.length })}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className="v-choice">
        <legend>{t('translation.ask.languages')}</legend>
        <div className="v-boxes">
          {languagesToAsk(message).map((code) => (
            <Checkbox
              key={code}
              data-size="sm"
              label={languageName(code)}
              checked={code in people}
              onChange={() => toggle(code)}
            />
          ))}
        </div>
        {isTried && chosen.length === 0 && (
          <p className="v-signal" role="alert">
            {t('translation.ask.languages.missing')}
          </p>
        )}
      </fieldset>
      {chosen.map((code) => (
        <WhoField
          key={code}
          messageId={message.id}
          language={languageName(code)}
          value={people[code]!}
          isMissing={isTried && !people[code]}
          onPick={(id) => setPeople({ ...people, [code]: id })}
        />
      ))}
      <Textfield
        type="date"
        data-size="sm"
        label={t('translation.ask.by')}
        description={t('translation.ask.by.about')}
        min={today()}
        error={isTried && isPast ? t('translation.ask.by.missing') : undefined}
        value={dueOn}
        onChange={(event) => setDue(event.target.value)}
      />
      <Textfield
        multiline
        rows={3}
        data-size="sm"
        label={t('translation.ask.note')}
        description={t('translation.ask.note.about')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  )
}

type WhoProps = {
  messageId: string
  language: string
  value: string
  isMissing: boolean
  onPick: (id: string) => void
}

function WhoField({ messageId, language, value, isMissing, onPick }: WhoProps) {
  const { t } = useTranslation('message')
  const found = useTranslators(messageId).data?.people ?? []
  const options = [
    { value: '', label: t('translation.ask.who.choose') },
    ...found.map(({ id, name, unitName }) => ({ value: id, label: unitName ? `${name}, ${unitName}` : name })),
  ]
  return (
    <SelectField
      label={t('translation.ask.who', { language })}
      value={value}
      options={options}
      error={isMissing ? t('translation.ask.who.missing') : undefined}
      onPick={onPick}
    />
  )
}
