import { Button, ErrorSummary, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../kit/ui/number-field.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { hasUnreadNumber } from '../../../kit/ui/unread-number.ts'
import type { WrittenDocument } from '../rules/document-difference.ts'
import type { PlanOptions } from '../rules/initiative-view.ts'
import { ConceptField } from './concept-field.tsx'
import { LinkFields } from './link-fields.tsx'
import { TargetsField } from './targets-field.tsx'

type Props = {
  value: WrittenDocument
  onChange: (value: WrittenDocument) => void
  options: PlanOptions
  /** What a leader has approved stands still. */
  isFrozen?: boolean
  action: string
  error: unknown
  isBusy: boolean
  onSubmit: () => void
  onCancel: () => void
  children?: ReactNode
}

/** Everything that is written about an initiative, on one page: what, for whom, how it is measured, when and for how much. */
export function InitiativeForm(props: Props) {
  const { value, onChange, options, isFrozen = false } = props
  const { t } = useTranslation('plan')
  const [isTried, setTried] = useState(false)
  const faults = faultsOf(value)
  const change = (over: Partial<WrittenDocument>) => onChange({ ...value, ...over })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults.length === 0 && !hasUnreadNumber(event.currentTarget)) props.onSubmit()
  }
  const error = (fault: Fault) => (isTried && faults.includes(fault) ? t(`fault.${fault}`) : undefined)
  return (
    <form className="v-ini-form" onSubmit={submit} noValidate>
      {isTried && faults.length > 0 && (
        <ErrorSummary data-size="sm">
          <ErrorSummary.Heading>{t('fault.summary')}</ErrorSummary.Heading>
          <ErrorSummary.List>
            {faults.map((fault) => (
              <ErrorSummary.Item key={fault}>
                <ErrorSummary.Link href={`#${FIELD_OF[fault]}`}>{t(`fault.${fault}`)}</ErrorSummary.Link>
              </ErrorSummary.Item>
            ))}
          </ErrorSummary.List>
        </ErrorSummary>
      )}
      <FormPart title={t('form.what')}>
        <Textfield
          id="field-title"
          data-size="sm"
          label={t('form.title')}
          description={t('form.title.about')}
          maxLength={200}
          error={error('title')}
          value={value.title}
          onChange={(event) => change({ title: event.target.value })}
        />
        <ConceptField value={value.concept} onChange={(concept) => change({ concept })} />
      </FormPart>
      <FormPart title={t('form.who')}>
        {isFrozen ? null : (
          <SelectField
            label={t('form.unit')}
            value={value.unitId}
            options={options.units.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={(unitId) => change({ unitId })}
          />
        )}
        <SelectField
          label={t('form.owner')}
          value={value.ownerId}
          options={options.owners.map(({ id, name }) => ({ value: id, label: name }))}
          onPick={(ownerId) => change({ ownerId })}
        />
      </FormPart>
      <FormPart title={t('form.why')}>
        <LinkFields value={value} onChange={change} isFrozen={isFrozen} />
      </FormPart>
      {!isFrozen && (
        <FormPart title={t('form.targets')} about={t('form.targets.about')}>
          <TargetsField value={value.targets} onChange={(targets) => change({ targets })} />
        </FormPart>
      )}
      <FormPart title={t('form.frame')}>
        <NumberField
          label={t('form.budget')}
          about={t(isFrozen ? 'form.budget.frozen' : 'form.budget.about')}
          isWhole
          value={value.budgetNok}
          onChange={(budgetNok) => change({ budgetNok })}
        />
        <div className="v-two" id="field-dates">
          <TextField
            type="date"
            label={t('form.start')}
            value={value.startOn ?? ''}
            onWrite={(text) => change({ startOn: text || null })}
          />
          <TextField
            type="date"
            label={t('form.end')}
            fault={error('dates')}
            value={value.endOn ?? ''}
            onWrite={(text) => change({ endOn: text || null })}
          />
        </div>
      </FormPart>
      <ProblemText error={props.error} />
      {props.children}
      <div className="v-btns v-ini-save">
        <Button type="submit" data-size="sm" disabled={props.isBusy}>
          {props.action}
        </Button>
        <Button type="button" data-size="sm" variant="secondary" onClick={props.onCancel}>
          {t('kit:dialog.cancel')}
        </Button>
      </div>
    </form>
  )
}

function FormPart({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className="v-ini-part">
      <h2 className="v-h4">{title}</h2>
      {about && <p className="v-meta">{about}</p>}
      <div className="v-ini-fields">{children}</div>
    </section>
  )
}

type Fault = 'title' | 'dates'
const FIELD_OF: Record<Fault, string> = { title: 'field-title', dates: 'field-dates' }

function faultsOf({ title, startOn, endOn }: WrittenDocument): Fault[] {
  const isBackwards = startOn !== null && endOn !== null && endOn < startOn
  return [...(title.trim() === '' ? (['title'] as const) : []), ...(isBackwards ? (['dates'] as const) : [])]
}
