import { Button, Checkbox, Select, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { CONCERNS, type Concern, MATTER_CHECKS, type MatterCheck, requiredBy } from '../rules/approval.ts'
import { directionOf } from '../rules/edition-language.ts'
import type { MessageKindName, MessageView } from '../rules/message-view.ts'
import { AudienceBoxes } from './audience-boxes.tsx'
import { ByNameFact, ByNameFields } from './by-name-fields.tsx'
import { useMessageAct } from './message-calls.ts'
import { useNames } from './names-of.ts'

export const MESSAGE_KINDS: readonly MessageKindName[] = ['information', 'press-release', 'crisis-first', 'notice']

type Settings = {
  kind: MessageKindName
  audienceKinds: string[]
  asks: boolean
  question: Record<string, string>
  confirm: boolean
  byName: boolean
  byNameGround: string
  byNameUntil: string
  requiredChecks: MatterCheck[]
  concerns: Concern[]
}

const settingsOf = (message: MessageView): Settings => ({
  kind: message.kind,
  audienceKinds: message.audienceKinds,
  asks: message.question !== null,
  question: message.question ?? {},
  confirm: message.confirm,
  byName: message.byName,
  byNameGround: message.byNameGround ?? '',
  byNameUntil: message.byNameUntil ?? '',
  requiredChecks: MATTER_CHECKS.filter((check) => message.checks[check]?.required),
  concerns: message.concerns,
})

/** Whom it is for, what is asked of the reader, and what the matter requires. Read-only where the text stands still. */
export function SettingsSection({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  return (
    <section className="v-block" id="innhold-og-svar" aria-labelledby="settings-title">
      <SectionHead id="settings-title" title={t('settings.title')} />
      {message.abilities.includes('edit') ? (
        <SettingsForm key={message.settingsRevision} message={message} />
      ) : (
        <SettingsFacts message={message} />
      )}
    </section>
  )
}

function SettingsForm({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const act = useMessageAct(message.id)
  const before = settingsOf(message)
  const [now, setNow] = useState(before)
  const [isTried, setTried] = useState(false)
  const set = <Key extends keyof Settings>(key: Key, value: Settings[Key]) => setNow({ ...now, [key]: value })
  const toggle = <Item,>(list: Item[], item: Item) =>
    list.includes(item) ? list.filter((each) => each !== item) : [...list, item]
  const required = requiredBy(now.requiredChecks, now.concerns, now.byName)
  const mustDiscuss = now.byName || now.concerns.length > 0
  const isChanged = JSON.stringify(before) !== JSON.stringify(now)
  const noAudience = now.audienceKinds.length === 0
  const isUnions = now.byName && now.audienceKinds.includes('unions')
  const isHeld = now.byName && (isUnions || now.byNameGround === '' || now.byNameUntil === '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (noAudience || isHeld) return
    const { asks, question, byNameGround, byNameUntil, ...rest } = now
    act.mutate({
      to: '/settings',
      method: 'PUT',
      json: {
        ...rest,
        revision: message.settingsRevision,
        question: asks ? question : null,
        byNameGround: now.byName ? byNameGround : null,
        byNameUntil: now.byName ? byNameUntil : null,
      },
    })
  }
  return (
    <form className="v-form v-settings" onSubmit={submit} noValidate>
      {message.kind !== 'correction' && (
        <div className="ds-field">
          <label className="ds-label" htmlFor="kind">
            {t('settings.kind')}
          </label>
          <Select
            id="kind"
            data-size="sm"
            value={now.kind}
            onChange={(event) => set('kind', event.target.value as MessageKindName)}
          >
            {MESSAGE_KINDS.map((kind) => (
              <Select.Option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </Select.Option>
            ))}
          </Select>
        </div>
      )}
      <AudienceBoxes
        chosen={now.audienceKinds}
        isMissing={isTried && noAudience}
        onChange={(chosen) => set('audienceKinds', chosen)}
      />
      <fieldset className="v-choice v-stack">
        <legend>{t('settings.response')}</legend>
        <Checkbox
          data-size="sm"
          label={t('settings.confirm')}
          description={t('settings.confirm.about')}
          checked={now.confirm}
          onChange={() => set('confirm', !now.confirm)}
        />
        <Checkbox
          data-size="sm"
          label={t('settings.by-name')}
          description={t('settings.by-name.about')}
          checked={now.byName}
          onChange={() => set('byName', !now.byName)}
        />
        {now.byName && (
          <ByNameFields
            ground={now.byNameGround}
            until={now.byNameUntil}
            isTried={isTried}
            isUnions={isUnions}
            onGround={(ground) => set('byNameGround', ground)}
            onUntil={(until) => set('byNameUntil', until)}
          />
        )}
        <Checkbox
          data-size="sm"
          label={t('settings.question')}
          checked={now.asks}
          onChange={() => set('asks', !now.asks)}
        />
        {now.asks && <QuestionFields message={message} question={now.question} onChange={(q) => set('question', q)} />}
      </fieldset>
      <fieldset className="v-choice v-stack">
        <legend>{t('concern.title')}</legend>
        {CONCERNS.map((concern) => (
          <Checkbox
            key={concern}
            data-size="sm"
            label={t(`concern.${concern}`)}
            checked={now.concerns.includes(concern)}
            onChange={() => set('concerns', toggle(now.concerns, concern))}
          />
        ))}
      </fieldset>
      <fieldset className="v-choice v-stack">
        <legend>{t('settings.checks')}</legend>
        {MATTER_CHECKS.map((check) => (
          <Checkbox
            key={check}
            data-size="sm"
            label={t(`check.${check}.required`)}
            checked={required.includes(check)}
            readOnly={check === 'unions' && mustDiscuss}
            description={check === 'unions' && mustDiscuss ? t('concern.demands') : undefined}
            onChange={() => set('requiredChecks', toggle(now.requiredChecks, check))}
          />
        ))}
      </fieldset>
      <ProblemText error={act.error} />
      <div className="v-btns">
        <Button type="submit" data-size="sm" variant="secondary" disabled={!isChanged || act.isPending}>
          {t('settings.save')}
        </Button>
        {isChanged && <span className="v-meta">{t('settings.unsaved')}</span>}
      </div>
    </form>
  )
}

type QuestionProps = {
  message: MessageView
  question: Record<string, string>
  onChange: (question: Record<string, string>) => void
}

function QuestionFields({ message, question, onChange }: QuestionProps) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  return (
    <>
      {message.editions.map(({ language }) => (
        <Textfield
          key={language}
          data-size="sm"
          label={t('settings.question.in', { language: languageName(language) })}
          lang={language}
          dir={directionOf(language)}
          value={question[language] ?? ''}
          onChange={(event) => onChange({ ...question, [language]: event.target.value })}
        />
      ))}
    </>
  )
}

/** The same in words, for those who read. */
export function SettingsFacts({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const asked = message.question?.[message.sourceLanguage] ?? Object.values(message.question ?? {})[0]
  return (
    <dl className="v-kv">
      <dt>{t('settings.kind')}</dt>
      <dd>{t(`kind.${message.kind}`)}</dd>
      <dt>{t('settings.audience')}</dt>
      <dd>{message.audienceKinds.map((kind) => t(`audience.${kind}`)).join(', ')}</dd>
      {message.concerns.length > 0 && (
        <>
          <dt>{t('concern.fact')}</dt>
          <dd>{message.concerns.map((concern) => t(`concern.${concern}`).toLowerCase()).join(', ')}</dd>
        </>
      )}
      <dt>{t('settings.response')}</dt>
      <dd>{t(message.confirm ? 'settings.confirm' : 'settings.no-confirm')}</dd>
      {message.byName && (
        <>
          <dt>{t('settings.by-name')}</dt>
          <dd>
            <ByNameFact ground={message.byNameGround} until={message.byNameUntil} />
          </dd>
        </>
      )}
      {asked && (
        <>
          <dt>{t('settings.question.asked')}</dt>
          <dd className="v-say">{asked}</dd>
        </>
      )}
    </dl>
  )
}
