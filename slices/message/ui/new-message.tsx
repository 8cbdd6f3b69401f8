import { Button, Checkbox, Heading, Select, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ConfidentialityLevel, DEFAULT_LEVEL } from '../../../kit/kernel/confidentiality.ts'
import { CancelButton, Dialog } from '../../../kit/ui/dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { LevelField } from '../../confidentiality/ui/index.ts'
import type { MessageOptions } from '../rules/message-view.ts'
import { AudienceBoxes } from './audience-boxes.tsx'
import { useDraftMessage } from './message-calls.ts'
import { MESSAGE_KINDS } from './settings-section.tsx'

type Props = {
  options: MessageOptions
  /** The writer's own unit, chosen first where they may write for it. */
  ownUnitId: string | null
  onClose: () => void
  onMade: (id: string) => void
}

/** The four answers a new message needs: what, for whom, from which unit, in which language first. */
export function NewMessage({ options, ownUnitId, onClose, onMade }: Props) {
  const { t } = useTranslation('message')
  const first = options.units.find((unit) => unit.id === ownUnitId) ?? options.units[0]
  const [form, setForm] = useState({
    title: '',
    kind: 'information',
    unitId: first?.id ?? '',
    language: first?.language ?? 'nb',
    audienceKinds: [] as string[],
    exercise: false,
    confidentiality: DEFAULT_LEVEL as ConfidentialityLevel,
    initiativeId: null as string | null,
  })
  const [isTried, setTried] = useState(false)
  const draft = useDraftMessage(onMade)
  const noTitle = form.title.trim() === ''
  // An initiative knows whom it is for.
  const noAudience = form.audienceKinds.length === 0 && form.initiativeId === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!noTitle && !noAudience) draft.mutate(form)
  }
  return (
    <Dialog open onClose={onClose} closeButton={t('kit:dialog.close')} aria-labelledby="new-title">
      <form className="v-stack" onSubmit={submit} noValidate>
        <Heading level={2} data-size="sm" id="new-title">
          {t('new.title')}
        </Heading>
        <Textfield
          label={t('new.name')}
          value={form.title}
          maxLength={200}
          error={isTried && noTitle ? t('new.name.missing') : undefined}
          onChange={(event) => setForm({ ...form, title: event.target.value })}
        />
        {options.initiatives.length > 0 && (
          <Choice
            id="new-initiative"
            label={t('new.from')}
            value={form.initiativeId ?? ''}
            options={[['', t('origin.initiative.none')], ...options.initiatives.map((one) => [one.id, one.title])]}
            onPick={(id) => setForm({ ...form, initiativeId: id || null })}
          />
        )}
        <Choice
          id="new-kind"
          label={t('settings.kind')}
          value={form.kind}
          options={MESSAGE_KINDS.map((kind) => [kind, t(`kind.${kind}`)])}
          onPick={(kind) => setForm({ ...form, kind })}
        />
        <AudienceBoxes
          chosen={form.audienceKinds}
          isMissing={isTried && noAudience}
          onChange={(audienceKinds) => setForm({ ...form, audienceKinds })}
        />
        <div className="v-two">
          <Choice
            id="new-unit"
            label={t('new.unit')}
            value={form.unitId}
            options={options.units.map((unit) => [unit.id, unit.name])}
            onPick={(unitId) => {
              const unit = options.units.find((each) => each.id === unitId)
              setForm({ ...form, unitId, language: unit?.language ?? form.language })
            }}
          />
          <Choice
            id="new-language"
            label={t('new.language')}
            value={form.language}
            options={['nb', 'nn', 'en'].map((code) => [code, t(`kit:language.${code}`)])}
            onPick={(language) => setForm({ ...form, language })}
          />
        </div>
        <LevelField
          isNew
          value={form.confidentiality}
          onPick={(confidentiality) => setForm({ ...form, confidentiality })}
        />
        <Checkbox
          data-size="sm"
          label={t('new.exercise')}
          description={t('new.exercise.about')}
          checked={form.exercise}
          onChange={() => setForm({ ...form, exercise: !form.exercise })}
        />
        <ProblemText error={draft.error} />
        <div className="v-btns">
          <Button type="submit" data-size="sm" disabled={draft.isPending}>
            {t('new.do')}
          </Button>
          <CancelButton />
        </div>
      </form>
    </Dialog>
  )
}

type ChoiceProps = {
  id: string
  label: string
  value: string
  options: (readonly [string, string])[] | string[][]
  onPick: (value: string) => void
}

function Choice({ id, label, value, options, onPick }: ChoiceProps) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <Select id={id} value={value} onChange={(event) => onPick(event.target.value)}>
        {options.map(([code, name]) => (
          <Select.Option key={code} value={code}>
            {name}
          </Select.Option>
        ))}
      </Select>
    </div>
  )
}
