import { Field, Label, Radio, Textfield } from '@digdir/designsystemet-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { LICENCES, type Licence } from '../rules/picture.ts'
import { type Pictures, useRoomAct } from './room-data.ts'

const LANGUAGES = ['nb', 'nn', 'en'] as const
const NONE = { alt: '', caption: '' }

/** A picture with what it shows, who took it, its terms, and whether anybody can be known in it. */
export function PictureForm({ choices, onClose }: { choices: Pictures['choices']; onClose: () => void }) {
  const { t } = useTranslation('press-room')
  const [file, setFile] = useState<File | null>(null)
  const [texts, setTexts] = useState<Record<string, typeof NONE>>({})
  const [credit, setCredit] = useState('')
  const [licence, setLicence] = useState<Licence>('press-use')
  const [people, setPeople] = useState<'nobody' | 'consent' | null>(null)
  const [consentReference, setConsentReference] = useState('')
  const [messageId, setMessageId] = useState('')
  const act = useRoomAct(onClose)
  const write = (tag: string, change: Partial<typeof NONE>) =>
    setTexts({ ...texts, [tag]: { ...NONE, ...texts[tag], ...change } })
  const send = () => {
    if (!file || !people) return
    const about = { messageId: messageId || null, texts, credit, licence, people, consentReference }
    const body = new FormData()
    body.append('about', JSON.stringify(about))
    body.append('file', file)
    act.mutate({ path: '/api/press/pictures', body })
  }
  return (
    <FormDialog
      title={t('pictures.new')}
      action={t('pictures.save')}
      error={act.error}
      isBusy={act.isPending || !file || !people || !texts.nb?.alt.trim() || !credit.trim()}
      onSubmit={send}
      onClose={onClose}
    >
      <Field data-size="sm">
        <Label htmlFor="picture-file">{t('pictures.file')}</Label>
        <input
          id="picture-file"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/tiff"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </Field>
      {LANGUAGES.map((tag) => (
        <Fragment key={tag}>
          <Textfield
            data-size="sm"
            lang={tag}
            label={t('pictures.alt', { language: t(`lang.${tag}`) })}
            {...(tag === 'nb' ? { description: t('pictures.alt-help') } : {})}
            value={texts[tag]?.alt ?? ''}
            maxLength={500}
            onChange={(event) => write(tag, { alt: event.target.value })}
          />
          <Textfield
            data-size="sm"
            lang={tag}
            label={t('pictures.picture-text', { language: t(`lang.${tag}`) })}
            value={texts[tag]?.caption ?? ''}
            maxLength={1000}
            onChange={(event) => write(tag, { caption: event.target.value })}
          />
        </Fragment>
      ))}
      <TextField label={t('pictures.credit')} max={120} value={credit} onWrite={setCredit} />
      <SelectField
        label={t('pictures.licence')}
        value={licence}
        options={LICENCES.map((one) => ({ value: one, label: t(`pictures.licence.${one}`) }))}
        onPick={setLicence}
      />
      <fieldset className="v-choice">
        <legend>{t('pictures.people')}</legend>
        <Radio
          data-size="sm"
          name="people"
          label={t('pictures.people.nobody')}
          value="nobody"
          checked={people === 'nobody'}
          onChange={() => setPeople('nobody')}
        />
        <Radio
          data-size="sm"
          name="people"
          label={t('pictures.people.consent')}
          value="consent"
          checked={people === 'consent'}
          onChange={() => setPeople('consent')}
        />
      </fieldset>
      {people === 'consent' && (
        <TextField label={t('pictures.consent')} max={100} value={consentReference} onWrite={setConsentReference} />
      )}
      <SelectField
        label={t('pictures.message')}
        options={[
          { value: '', label: t('pictures.message.none') },
          ...choices.map(({ id, title, isOut }) => ({
            value: id,
            label: isOut ? t('pictures.message.out', { title }) : title,
          })),
        ]}
        value={messageId}
        onPick={setMessageId}
      />
    </FormDialog>
  )
}
