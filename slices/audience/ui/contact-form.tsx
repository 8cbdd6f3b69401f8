import { Button, Checkbox, Field, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { COUNT_LANGUAGES } from '../rules/population.ts'
import { type Contact, type Group, type Point, useAct, useGroupName, useLanguageName } from './audience-data.ts'

const CHANNELS = ['email', 'sms', 'webhook'] as const

/** What we know of a contact, to be changed by those who may. */
export function ContactForm({
  contact,
  groups,
  mayEdit,
  onDone,
}: {
  contact: Contact
  groups: Group[]
  mayEdit: boolean
  onDone: () => void
}) {
  const { t } = useTranslation('audience')
  const language = useLanguageName()
  const [draft, setDraft] = useState(contact)
  const set = (part: Partial<Contact>) => setDraft({ ...draft, ...part })
  const save = useAct((input: Contact) => {
    const { id, suppressedReason: _reason, abilities: _abilities, ...json } = input
    return call(id ? `/api/audience/contacts/${id}` : '/api/audience/contacts', { method: id ? 'PUT' : 'POST', json })
  }, onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(draft)
  }
  return (
    <form className="v-form" onSubmit={submit} noValidate>
      <fieldset disabled={!mayEdit} className="v-choice v-form">
        <legend className="ds-sr-only">{t('contact')}</legend>
        <Pick
          legend={t('field.kind')}
          options={(['organisation', 'person'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={draft.kind}
          onPick={(kind) => set({ kind })}
        />
        <Textfield
          data-size="sm"
          label={t('field.name')}
          value={draft.name}
          onChange={(e) => set({ name: e.target.value })}
        />
        <Textfield
          data-size="sm"
          label={t('field.title')}
          value={draft.title ?? ''}
          onChange={(e) => set({ title: e.target.value || null })}
        />
        {CHANNELS.map((channel) => (
          <Textfield
            key={channel}
            data-size="sm"
            label={t(`channel.${channel}`)}
            description={channel === 'webhook' ? t('channel.webhook.about') : undefined}
            value={draft.points.find((point) => point.channel === channel)?.address ?? ''}
            onChange={(e) => set({ points: withAddress(draft.points, channel, e.target.value) })}
          />
        ))}
        <GroupChoice groups={groups} chosen={draft.groupKeys} onChange={(groupKeys) => set({ groupKeys })} />
        <Field data-size="sm">
          <Label>{t('field.language')}</Label>
          <Select value={draft.language} onChange={(e) => set({ language: e.target.value })}>
            {COUNT_LANGUAGES.map((code) => (
              <Select.Option key={code} value={code}>
                {language(code)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Pick
          legend={t('field.basis')}
          options={(['duty', 'public-task', 'subscription'] as const).map((value) => ({
            value,
            label: t(`basis.${value}`),
          }))}
          value={draft.legalBasis}
          onPick={(legalBasis) => set({ legalBasis })}
        />
        {draft.legalBasis === 'subscription' && (
          <Textfield
            data-size="sm"
            label={t('field.evidence')}
            description={t('field.evidence.about')}
            value={draft.evidence ?? ''}
            onChange={(e) => set({ evidence: e.target.value || null })}
          />
        )}
        <Checkbox
          data-size="sm"
          label={t('contact.is-protected')}
          description={t('contact.is-protected.about')}
          value="protected"
          checked={draft.protected}
          onChange={(e) => set({ protected: e.target.checked })}
        />
      </fieldset>
      <ProblemText error={save.error} />
      {mayEdit && (
        <div className="v-btns">
          <Button type="submit" data-size="sm" disabled={save.isPending}>
            {t('contact.save')}
          </Button>
        </div>
      )}
    </form>
  )
}

function withAddress(points: Point[], channel: Point['channel'], address: string): Point[] {
  const at = points.findIndex((point) => point.channel === channel)
  if (at < 0) return [...points, { channel, address, preferred: false }]
  return points.map((point, i) => (i === at ? { ...point, address } : point))
}

/** Check boxes of the groups that contacts may stand in, those below indented. */
export function GroupChoice({
  groups,
  chosen,
  onChange,
}: {
  groups: Group[]
  chosen: string[]
  onChange: (keys: string[]) => void
}) {
  const { t } = useTranslation('audience')
  const nameOf = useGroupName()
  const possible = groups.filter((group) => group.reach === 'contacts')
  return (
    <details className="v-details">
      <summary>
        {t('field.groups')}:{' '}
        {possible
          .filter((group) => chosen.includes(group.key))
          .map(nameOf)
          .join(', ') || t('groups.none-chosen')}
      </summary>
      <fieldset className="v-choice">
        <legend className="ds-sr-only">{t('field.groups')}</legend>
        {possible.map((group) => (
          <Checkbox
            key={group.key}
            data-size="sm"
            label={nameOf(group)}
            value={group.key}
            className={group.parentId ? 'v-below' : undefined}
            checked={chosen.includes(group.key)}
            onChange={(e) =>
              onChange(e.target.checked ? [...chosen, group.key] : chosen.filter((key) => key !== group.key))
            }
          />
        ))}
      </fieldset>
    </details>
  )
}
