import { Button, Checkbox } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { CONTACT_KINDS, type MeetingPoint, type PlanContact, type PlannedExercise } from '../rules/plan-content.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { useNameIn } from './crisis-title.ts'

type Rows<Row> = { value: Row[]; onChange: (value: Row[]) => void }
type ListProps<Row> = Rows<Row> & {
  title: string
  add: string
  fresh: () => Row
  children: (row: Row, set: (change: Partial<Row>) => void) => ReactNode
}

/** Rows that can be added, changed and taken out; each says which one it is. */
export function RowList<Row extends { key: string }>(props: ListProps<Row>) {
  const { t } = useTranslation('crisis')
  const { title, add, value, onChange, fresh, children } = props
  return (
    <section>
      <SectionHead title={title}>{value.length}</SectionHead>
      {value.map((row, at) => (
        <fieldset key={row.key} className="v-planrow">
          <legend className="ds-sr-only">{t('form.row', { title, number: at + 1 })}</legend>
          {children(row, (change) => onChange(value.map((one) => (one.key === row.key ? { ...one, ...change } : one))))}
          <button type="button" className="v-link" onClick={() => onChange(value.filter((one) => one.key !== row.key))}>
            {t('form.remove')}
            <span className="ds-sr-only"> {t('form.row', { title, number: at + 1 })}</span>
          </button>
        </fieldset>
      ))}
      <Button type="button" variant="secondary" data-size="sm" onClick={() => onChange([...value, fresh()])}>
        {add}
      </Button>
    </section>
  )
}

export const newKey = () => crypto.randomUUID()

export function ContactFields({ value, onChange }: Rows<PlanContact>) {
  const { t } = useTranslation('crisis')
  return (
    <RowList
      title={t('numbers')}
      add={t('form.contact.add')}
      value={value}
      onChange={onChange}
      fresh={(): PlanContact => ({ key: newKey(), kind: 'other', name: '', number: '', note: '' })}
    >
      {(row, set) => (
        <>
          <div className="v-two">
            <SelectField
              label={t('numbers.who')}
              options={CONTACT_KINDS.map((kind) => ({ value: kind, label: t(`contact.${kind}`) }))}
              value={row.kind}
              onPick={(kind) => set({ kind })}
            />
            <TextField
              type="tel"
              label={t('numbers.number')}
              max={30}
              value={row.number}
              onWrite={(text) => set({ number: text })}
            />
          </div>
          <div className="v-two">
            <TextField
              label={t('form.contact.name')}
              max={120}
              value={row.name}
              onWrite={(text) => set({ name: text })}
            />
            <TextField
              label={t('form.contact.note')}
              max={200}
              value={row.note}
              onWrite={(text) => set({ note: text })}
            />
          </div>
          <Checkbox
            data-size="sm"
            label={t('form.contact.agrees')}
            checked={row.agrees === true}
            onChange={(event) => set({ agrees: event.target.checked })}
          />
        </>
      )}
    </RowList>
  )
}

export function PointFields({ value, onChange }: Rows<MeetingPoint>) {
  const { t } = useTranslation('crisis')
  return (
    <RowList
      title={t('points')}
      add={t('form.point.add')}
      value={value}
      onChange={onChange}
      fresh={() => ({ key: newKey(), place: '', use: '' })}
    >
      {(row, set) => (
        <div className="v-two">
          <TextField
            label={t('form.point.place')}
            max={200}
            value={row.place}
            onWrite={(text) => set({ place: text })}
          />
          <TextField label={t('form.point.use')} max={200} value={row.use} onWrite={(text) => set({ use: text })} />
        </div>
      )}
    </RowList>
  )
}

export function ExerciseFields({ plan, value, onChange }: Rows<PlannedExercise> & { plan: PlanView }) {
  const { t } = useTranslation('crisis')
  const nameIn = useNameIn()
  return (
    <RowList
      title={t('exercises')}
      add={t('form.exercise.add')}
      value={value}
      onChange={onChange}
      fresh={() => ({ key: newKey(), on: '', scenarioKey: null, goal: '', findingId: null })}
    >
      {(row, set) => (
        <>
          <div className="v-two">
            <TextField type="date" label={t('form.exercise.on')} value={row.on} onWrite={(text) => set({ on: text })} />
            <SelectField
              label={t('form.exercise.scenario')}
              options={[
                { value: '', label: t('exercises.any') },
                ...plan.scenarios.map(({ key, names }) => ({ value: key, label: nameIn(names) })),
              ]}
              value={row.scenarioKey ?? ''}
              onPick={(key) => set({ scenarioKey: key || null })}
            />
          </div>
          <TextField
            label={t('form.exercise.goal')}
            max={300}
            value={row.goal}
            onWrite={(text) => set({ goal: text })}
          />
        </>
      )}
    </RowList>
  )
}
