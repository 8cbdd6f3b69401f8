import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import { localText, momentOf } from '../../duty/ui/index.ts'
import { type Advances, useRoomAct } from './room-data.ts'

const TOMORROW_MS = 86_400_000

/** Which text, in which language, to whom, until when. Everybody chosen gets it in the same moment. */
export function AdvanceForm({ data, onClose }: { data: Advances; onClose: () => void }) {
  const { t } = useTranslation('press-room')
  const [messageId, setMessageId] = useState(data.choices[0]?.messageId ?? '')
  const chosen = data.choices.find((one) => one.messageId === messageId)
  const [language, setLanguage] = useState(chosen?.languages[0] ?? 'nb')
  const [outletIds, setOutletIds] = useState<string[]>([])
  const [until, setUntil] = useState(() =>
    localText(new Date(Date.now() + TOMORROW_MS))
      .slice(0, 14)
      .concat('00'),
  )
  const act = useRoomAct(onClose)
  const languageName = useLanguageName()
  const toggle = (id: string) =>
    setOutletIds(outletIds.includes(id) ? outletIds.filter((other) => other !== id) : [...outletIds, id])
  const moment = momentOf(until)
  const send = () =>
    moment &&
    act.mutate({
      path: '/api/press/advance-copies',
      json: { messageId, language, outletIds, embargoUntil: moment.toISOString() },
    })
  return (
    <FormDialog
      title={t('advance.dialog')}
      action={t('advance.action')}
      error={act.error}
      isBusy={act.isPending || outletIds.length === 0 || moment === null}
      onSubmit={send}
      onClose={onClose}
    >
      <SelectField
        label={t('advance.text')}
        value={messageId}
        options={data.choices.map((one) => ({ value: one.messageId, label: one.title }))}
        onPick={(id) => {
          setMessageId(id)
          setLanguage(data.choices.find((one) => one.messageId === id)?.languages[0] ?? 'nb')
        }}
      />
      <SelectField
        label={t('advance.language')}
        value={language}
        options={(chosen?.languages ?? []).map((tag) => ({ value: tag, label: languageName(tag) }))}
        onPick={setLanguage}
      />
      <Textfield
        type="datetime-local"
        data-size="sm"
        label={t('advance.until')}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
      <fieldset className="v-choice">
        <legend>{t('advance.outlets')}</legend>
        <div className="v-choices" data-data="">
          {data.outlets.map((outlet) => (
            <Checkbox
              key={outlet.id}
              data-size="sm"
              label={outlet.name}
              value={outlet.id}
              checked={outletIds.includes(outlet.id)}
              onChange={() => toggle(outlet.id)}
            />
          ))}
        </div>
      </fieldset>
      <p className="v-meta">{t('advance.equal')}</p>
    </FormDialog>
  )
}
