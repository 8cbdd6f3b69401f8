import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../kit/ui/announcer.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { WasKept } from '../../../kit/ui/was-kept.tsx'
import { INQUIRY_CHANNELS, INQUIRY_KINDS } from '../rules/inquiry.ts'
import { AskerField } from './asker-field.tsx'
import { CustodyWarning } from './custody-warning.tsx'
import { DeadlineField } from './deadline-field.tsx'
import { KindFields } from './kind-fields.tsx'
import { useTakeInquiry } from './new-data.ts'
import { UnitSuggestion } from './unit-suggestion.tsx'
import { useNewInquiry } from './use-new-inquiry.ts'

type Props = {
  units: readonly { id: string; name: string }[]
  now: Date
  /** What is asked, and of which unit as far as it is known. */
  onWritten: (written: { question: string; unitId: string | null }) => void
  onDone: (id: string) => void
}

/** Written while somebody is on the telephone: the question first, Tab through the rest, Ctrl Enter at any time. */
export function NewInquiryForm({ units, now, onWritten, onDone }: Props) {
  const { t } = useTranslation('press-desk')
  const [isTried, setTried] = useState(false)
  const place = useRef<HTMLFormElement>(null)
  const focusFirst = () => place.current?.querySelector('textarea')?.focus()
  const { form, wasKept, drop, set, kind, office, suggestion, faults, isWhole, draft } = useNewInquiry(now)
  const [told, setTold] = useState('')
  const take = useTakeInquiry(({ id, number, ownerUnit, mayRead }) => {
    drop()
    if (mayRead) return onDone(id)
    // Its page is not theirs to open: who has it is said here, where the next one is written.
    const words = t('new.taken', { number, unit: ownerUnit.name })
    setTried(false)
    setTold(words)
    announce(words)
    focusFirst()
  })
  const { question } = form
  const unitId = draft.unitId ?? (question.trim() ? (suggestion?.unit.id ?? null) : null)
  useEffect(() => onWritten({ question, unitId }), [onWritten, question, unitId])
  useEffect(() => {
    // After the page itself has taken the focus of a new address.
    const frame = requestAnimationFrame(() => place.current?.querySelector('textarea')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (faults.question) focusFirst()
    if (!isWhole || take.isPending) return
    setTold('')
    take.mutate(draft)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      submit()
    }
  }
  return (
    <form ref={place} className="v-form v-new" onSubmit={submit} onKeyDown={press} noValidate>
      {told && <p className="v-note">{told}</p>}
      <WasKept isShown={wasKept} onAnew={drop} />
      <TextField
        label={t('new.question')}
        about={t('new.question.help')}
        fault={isTried && faults.question ? t('new.question.missing') : undefined}
        rows={3}
        max={10_000}
        value={form.question}
        onWrite={(text) => set({ question: text })}
      />
      <CustodyWarning texts={[form.question, ...Object.values(form.details)]} />
      <AskerField
        value={form.who}
        known={form.asker.known}
        onWrite={(who) => set({ who, asker: { known: null } })}
        onPick={(known) =>
          set({
            asker: { known },
            who: [known.journalist, known.outlet].filter(Boolean).join(', '),
            contact: [known.phone, known.email].filter(Boolean).join(', '),
          })
        }
      />
      <TextField
        label={t('new.contact')}
        autoComplete="off"
        value={form.contact}
        onWrite={(text) => set({ contact: text })}
      />
      <DeadlineField
        value={form.due}
        kind={kind}
        now={now}
        isMissing={isTried && faults.due}
        onWrite={(due) => set({ due })}
      />
      <UnitSuggestion
        suggestion={form.question.trim() ? suggestion : undefined}
        units={units}
        value={form.unit}
        onPick={(unit) => set({ unit })}
      />
      {isTried && faults.unit && <p className="v-signal v-body2">{t('new.unit.missing')}</p>}
      <Pick
        legend={t('new.kind')}
        options={INQUIRY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onPick={(value) => set({ kind: value })}
      />
      <KindFields
        kind={kind}
        question={form.question}
        details={form.details}
        onChange={(change) => set({ details: { ...form.details, ...change } })}
      />
      {kind === 'access-request' && (
        <TextField
          label={t('kind-form.office')}
          about={t('kind-form.office.help')}
          fault={isTried && faults.office && t('kind-form.office.missing')}
          value={office}
          onWrite={(text) => set({ office: text })}
        />
      )}
      <Pick
        legend={t('new.channel')}
        options={INQUIRY_CHANNELS.filter((one) => one !== 'web').map((value) => ({ value, label: t(`way.${value}`) }))}
        value={form.channel}
        onPick={(channel) => set({ channel })}
      />
      <ProblemText error={take.error} />
      <div className="v-btns">
        <Button type="submit" disabled={take.isPending}>
          {t(kind === 'access-request' ? 'new.save.hand-over' : 'new.save')}
        </Button>
        <span className="v-meta not-m">{t('new.save.key')}</span>
      </div>
    </form>
  )
}
