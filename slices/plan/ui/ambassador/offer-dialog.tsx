import { Checkbox, ValidationMessage } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import { useLanguageName } from '../../../../kit/ui/use-language-name.ts'
import {
  AMBASSADOR_LANGUAGES,
  type AmbassadorLanguage,
  type AmbassadorView,
  offerFault,
  tidyTopics,
} from '../../rules/ambassador/ambassador.ts'
import { useAmbassadorAct } from './ambassador-data.ts'

type Props = { mine: AmbassadorView['mine']; topics: string[]; onClose: () => void }

/** Offers to tell about one's work: what about, and in which languages. */
export function OfferDialog({ mine, topics: known, onClose }: Props) {
  const { t } = useTranslation('offers')
  const languageName = useLanguageName()
  const legend = useId()
  const [topics, setTopics] = useState(mine?.topics.join(', ') ?? '')
  const [languages, setLanguages] = useState<AmbassadorLanguage[]>(mine?.languages ?? ['nb'])
  const [note, setNote] = useState(mine?.note ?? '')
  const [isTried, setTried] = useState(false)
  const act = useAmbassadorAct(onClose)
  const offer = { topics: tidyTopics(topics.split(',')), languages, note }
  const fault = offerFault(offer)
  const submit = () => {
    setTried(true)
    if (!fault) act.mutate({ to: '/mine', method: 'PUT', json: offer })
  }
  const toggle = (code: AmbassadorLanguage) =>
    setLanguages(languages.includes(code) ? languages.filter((one) => one !== code) : [...languages, code])
  return (
    <FormDialog
      title={t(mine ? 'amb.change' : 'amb.offer')}
      action={t(mine ? 'amb.save' : 'amb.offer.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('amb.offer.about')}</p>
      <TextField
        label={t('amb.form.topics')}
        about={
          known.length > 0
            ? t('amb.form.topics.known', { topics: known.slice(0, 6).join(', ') })
            : t('amb.form.topics.about')
        }
        fault={isTried && fault && fault !== 'language-missing' ? t(`error:plan.ambassador-${fault}`) : undefined}
        value={topics}
        onWrite={setTopics}
      />
      <fieldset className="v-choice" aria-labelledby={legend}>
        <legend id={legend}>{t('amb.languages')}</legend>
        <div className="v-meet-people">
          {AMBASSADOR_LANGUAGES.map((code) => (
            <Checkbox
              key={code}
              data-size="sm"
              label={languageName(code)}
              checked={languages.includes(code)}
              onChange={() => toggle(code)}
            />
          ))}
        </div>
        {isTried && fault === 'language-missing' && (
          <ValidationMessage data-size="sm">{t('error:plan.ambassador-language-missing')}</ValidationMessage>
        )}
      </fieldset>
      <TextField label={t('amb.form.note')} about={t('amb.form.note.about')} rows={3} value={note} onWrite={setNote} />
    </FormDialog>
  )
}
