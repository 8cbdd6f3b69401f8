import { Button, Checkbox } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, Problem } from '../../../kit/ui/api.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import { COUNT_LANGUAGES } from '../rules/population.ts'
import { type Contact, type Group, useAct, useUnits } from './audience-data.ts'
import { ContactPoints } from './contact-points.tsx'
import { GroupChoice } from './group-choice.tsx'
import { useContactFaults } from './use-contact-faults.ts'

type Props = { contact: Contact; groups: Group[]; mayEdit: boolean; onDone: () => void }

/** What we know of a contact, to be changed by those who may. */
export function ContactForm({ contact, groups, mayEdit, onDone }: Props) {
  const { t } = useTranslation('audience')
  const language = useLanguageName()
  const [draft, setDraft] = useState(contact)
  const set = (part: Partial<Contact>) => setDraft({ ...draft, ...part })
  const save = useAct(({ id, ...json }: Contact & { why?: string }) => {
    return call(id ? `/api/audience/contacts/${id}` : '/api/audience/contacts', { method: id ? 'PUT' : 'POST', json })
  }, onDone)
  const { faultOf, isTied, form } = useContactFaults(save.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(draft)
  }
  const isWished = save.error instanceof Problem && save.error.code === 'audience.lift-needs-reason'
  const languages = [...new Set([...COUNT_LANGUAGES, contact.language])]
  return (
    <>
      <form className="v-form" ref={form} onSubmit={submit} noValidate>
        <fieldset disabled={!mayEdit} className="v-choice v-form">
          <legend className="ds-sr-only">{t('contact')}</legend>
          <Pick
            legend={t('field.kind')}
            options={(['organisation', 'person'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={draft.kind}
            onPick={(kind) => set({ kind })}
          />
          <TextField
            label={t('field.name')}
            value={draft.name}
            fault={faultOf('name-missing')}
            onWrite={(text) => set({ name: text })}
          />
          <TextField
            label={t('field.title')}
            value={draft.title ?? ''}
            onWrite={(text) => set({ title: text || null })}
          />
          <ContactPoints
            points={draft.points}
            fault={faultOf('address-missing', 'address-wrong')}
            areHidden={contact.protected && contact.id !== undefined}
            onChange={(points) => set({ points })}
          />
          <GroupChoice
            groups={groups}
            chosen={draft.groupKeys}
            fault={faultOf('group-missing')}
            onChange={(groupKeys) => set({ groupKeys })}
          />
          <SelectField
            label={t('field.language')}
            options={languages.map((code) => ({ value: code, label: language(code) }))}
            value={draft.language}
            onPick={(code) => set({ language: code })}
          />
          <ContactPlace contact={draft} onChange={set} />
          <Pick
            legend={t('field.basis')}
            options={(['duty', 'public-task', 'subscription'] as const).map((value) => ({
              value,
              label: t(`basis.${value}`),
            }))}
            value={draft.legalBasis}
            onPick={(legalBasis) => set({ legalBasis })}
          />
          <TextField
            label={t('field.evidence')}
            about={t(draft.legalBasis === 'subscription' ? 'field.evidence.about' : 'field.evidence.optional')}
            value={draft.evidence ?? ''}
            fault={faultOf('evidence-missing')}
            onWrite={(text) => set({ evidence: text || null })}
          />
          <Checkbox
            data-size="sm"
            label={t('contact.is-protected')}
            description={t('contact.is-protected.about')}
            value="protected"
            checked={draft.protected}
            onChange={(e) => set({ protected: e.target.checked })}
          />
        </fieldset>
        {!isWished && <ProblemText error={isTied ? null : save.error} />}
        {mayEdit && (
          <div className="v-btns">
            <Button type="submit" data-size="sm" aria-disabled={save.isPending}>
              {t('contact.save')}
            </Button>
          </div>
        )}
      </form>
      {isWished && (
        <ReasonDialog
          title={t('out.let-in')}
          action={t('contact.save')}
          label={t('out.why')}
          about={t('out.why.about')}
          missing={t('out.why.missing')}
          isBusy={save.isPending}
          onReason={(why) => save.mutate({ ...draft, why })}
          onClose={save.reset}
        />
      )}
    </>
  )
}

/** The unit and region that a contact belongs to: what lets a choice by unit or region find it. */
function ContactPlace({ contact, onChange }: { contact: Contact; onChange: (part: Partial<Contact>) => void }) {
  const { t } = useTranslation('audience')
  const units = useUnits().data?.units ?? []
  const regions = [
    ...new Set([...units.flatMap((unit) => unit.region ?? []), ...(contact.region ? [contact.region] : [])]),
  ].sort()
  return (
    <>
      <SelectField
        label={t('unit')}
        options={[
          { value: '', label: t('field.unit.none') },
          ...units.map((unit) => ({ value: unit.id, label: unit.name })),
        ]}
        value={contact.unitId ?? ''}
        onPick={(id) => onChange({ unitId: id || null })}
      />
      <SelectField
        label={t('field.region')}
        options={[
          { value: '', label: t(contact.unitId ? 'field.region.of-unit' : 'field.region.none') },
          ...regions.map((region) => ({ value: region, label: region })),
        ]}
        value={contact.region ?? ''}
        onPick={(region) => onChange({ region: region || null })}
      />
    </>
  )
}
