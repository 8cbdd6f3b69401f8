import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import { useUnits } from '../../../organisation/ui/index.ts'
import { ElementPicker } from '../../../strategy/ui/index.ts'
import { ITEM_KINDS } from '../../rules/calendar/calendar-kind.ts'
import type { CalendarView } from '../../rules/calendar/calendar-view.ts'
import { usePlanned } from '../use-planned.ts'
import { type ItemDraft, inputOf } from './item-draft.ts'
import { ItemLoad } from './item-load.tsx'
import { ItemTimes } from './item-times.tsx'
import { useCalendarActs } from './use-calendar.ts'

type Props = {
  first: ItemDraft
  /** Null for something new. */
  saved: { id: string; revision: number } | null
  view: CalendarView
  groupName: (key: string) => string
  onClose: () => void
}

/** Everything about one item. What it does to the week is told before it is saved. */
export function ItemForm({ first, saved, view, groupName, onClose }: Props) {
  const { t } = useTranslation('plan')
  const [draft, setDraft] = useState(first)
  const { add, save } = useCalendarActs()
  const initiatives = usePlanned().data ?? []
  const units = useUnits().data?.units ?? []
  const set = (change: Partial<ItemDraft>) => setDraft((now) => ({ ...now, ...change }))
  const input = inputOf(draft)
  const submit = () => {
    const after = { onSuccess: onClose }
    if (saved) save.mutate({ ...saved, item: input }, after)
    else add.mutate(input, after)
  }
  return (
    <FormDialog
      title={t(saved ? 'calendar.form.change' : 'calendar.form.new')}
      action={t(saved ? 'calendar.form.save' : 'calendar.form.add')}
      error={add.error ?? save.error}
      isBusy={add.isPending || save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={t('calendar.form.title')} value={draft.title} onWrite={(text) => set({ title: text })} />
      <SelectField
        label={t('calendar.form.kind')}
        options={ITEM_KINDS.map((value) => ({ value, label: t(`calendar.kind.${value}`) }))}
        value={draft.kind}
        onPick={(kind) => set({ kind })}
      />
      <ItemTimes draft={draft} onChange={setDraft} />
      <SelectField
        label={t('calendar.unit')}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        value={draft.unitId}
        onPick={(unitId) => set({ unitId })}
      />
      <ElementPicker
        kinds={['stakeholder-group']}
        label={t('calendar.form.groups')}
        value={draft.audienceKeys}
        onChange={(audienceKeys) => set({ audienceKeys })}
      />
      <ItemLoad view={view} input={input} id={saved?.id ?? null} groupName={groupName} />
      <ElementPicker
        kinds={['instrument']}
        isSingle
        label={t('calendar.channel')}
        value={draft.channelKey ? [draft.channelKey] : []}
        onChange={([channelKey = null]) => set({ channelKey })}
      />
      <SelectField
        label={t('calendar.initiative')}
        options={[
          { value: '', label: t('calendar.initiative.none') },
          ...initiatives.map((one) => ({ value: one.id, label: one.title })),
        ]}
        value={draft.initiativeId ?? ''}
        onPick={(id) => set({ initiativeId: id || null })}
      />
      <TextField label={t('calendar.form.place')} value={draft.place} onWrite={(text) => set({ place: text })} />
      <TextField
        label={t('calendar.form.note')}
        about={t('calendar.form.note.about')}
        rows={3}
        value={draft.note}
        onWrite={(text) => set({ note: text })}
      />
      <Checkbox
        label={t('calendar.form.private')}
        description={t('calendar.form.private.about')}
        checked={draft.isPrivate}
        onChange={(event) => set({ isPrivate: event.target.checked })}
      />
    </FormDialog>
  )
}
