import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type Facts, useRoomAct } from './room-data.ts'

type Fact = Facts['facts'][number]
const LANGUAGES = ['nb', 'nn', 'en'] as const

const NEW = { value: '', labels: {}, source: '', href: null, isFront: false }

/** One figure: how it is read, what it says in three languages, where it is from, and which day it is true of. */
export function FactForm({ fact, onClose }: { fact: Fact | null; onClose: () => void }) {
  const { t } = useTranslation('press-room')
  const [draft, setDraft] = useState<Omit<Fact, 'id'>>(fact ?? { ...NEW, asOf: new Date().toISOString().slice(0, 10) })
  const act = useRoomAct(onClose)
  const path = fact ? `/api/press/facts/${fact.id}` : '/api/press/facts'
  const set = (change: Partial<Fact>) => setDraft({ ...draft, ...change })
  const save = () => {
    const { value, labels, source, href, asOf, isFront } = draft
    const given = Object.fromEntries(LANGUAGES.map((tag) => [tag, labels[tag] ?? '']))
    act.mutate({ path, method: fact ? 'PUT' : 'POST', json: { value, labels: given, source, href, asOf, isFront } })
  }
  return (
    <FormDialog
      title={fact ? t('facts.change') : t('facts.new')}
      action={t('facts.save')}
      error={act.error}
      isBusy={act.isPending || !draft.value.trim() || !draft.labels.nb?.trim() || !draft.source.trim()}
      onSubmit={save}
      onClose={onClose}
      more={
        fact && (
          <Button
            type="button"
            data-size="sm"
            variant="tertiary"
            disabled={act.isPending}
            onClick={() => act.mutate({ path, method: 'DELETE' })}
          >
            {t('facts.retire')}
          </Button>
        )
      }
    >
      <TextField
        label={t('facts.value')}
        about={t('facts.value-help')}
        max={20}
        value={draft.value}
        onWrite={(text) => set({ value: text })}
      />
      {LANGUAGES.map((tag) => (
        <Textfield
          key={tag}
          data-size="sm"
          label={t('facts.label', { language: t(`lang.${tag}`) })}
          value={draft.labels[tag] ?? ''}
          maxLength={200}
          onChange={(event) => set({ labels: { ...draft.labels, [tag]: event.target.value } })}
        />
      ))}
      <TextField label={t('facts.source')} max={200} value={draft.source} onWrite={(text) => set({ source: text })} />
      <TextField
        type="url"
        label={t('facts.href')}
        value={draft.href ?? ''}
        onWrite={(text) => set({ href: text.trim() || null })}
      />
      <TextField type="date" label={t('facts.as-of')} value={draft.asOf} onWrite={(text) => set({ asOf: text })} />
      <Checkbox
        data-size="sm"
        label={t('facts.front')}
        checked={draft.isFront}
        onChange={(event) => set({ isFront: event.target.checked })}
      />
    </FormDialog>
  )
}
