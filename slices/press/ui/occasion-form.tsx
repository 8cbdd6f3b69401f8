import { Checkbox, Radio, Textfield } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useSecurityReason } from '../../../kit/ui/use-security-reason.tsx'
import { useUnits } from '../../organisation/ui/index.ts'
import { OCCASION_KINDS, OPEN_TO } from '../rules/occasion.ts'
import { type OccasionView, useOccasionAct } from './occasion-data.ts'
import { draftOf, jsonOf, LANGUAGES, type OccasionDraft } from './occasion-draft.ts'
import { OccasionNotes } from './occasion-notes.tsx'

type Props = {
  of?: OccasionView
  texts: { id: string; title: string; isOut: boolean }[]
  /** Units in which one may be made; null for all. */
  unitIds: string[] | null
  onClose: () => void
}

/** What it is, when and where, who may come, and whether they must be accredited. */
export function OccasionForm({ of, texts, unitIds, onClose }: Props) {
  const { t } = useTranslation('press-occasion')
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => draftOf(of))
  const set = (change: Partial<OccasionDraft>) => setDraft({ ...draft, ...change })
  const all = useUnits()
  const units = (all.data?.units ?? []).filter((unit) => unitIds === null || unitIds.includes(unit.id))
  const unitId = draft.unitId || units[0]?.id || ''
  const act = useOccasionAct<{ id: string } | null>((made) => {
    onClose()
    if (!of && made) void navigate({ to: '/presse/arrangementer/$id', params: { id: made.id } })
  })
  const security = useSecurityReason(act.error)
  const json = jsonOf({ ...draft, unitId })
  const send = () => {
    if (!json) return
    const { notes, ...made } = json
    if (!of) act.mutate({ path: 'occasions', json: made })
    else if (of.state === 'draft') act.mutate({ path: `occasions/${of.id}`, method: 'PUT', json: made })
    else {
      const said = { ...made, notes, reason: security.reason }
      act.mutate({ path: `occasions/${of.id}/announced`, method: 'PUT', json: said })
    }
  }
  return (
    <FormDialog
      title={of ? t('change') : t('new')}
      action={t('save')}
      error={act.error}
      isBusy={act.isPending || (!json && !all.isLoading)}
      isLoading={all.isLoading}
      onSubmit={send}
      onClose={onClose}
    >
      <SelectField
        label={t('kind')}
        options={OCCASION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={draft.kind}
        onPick={(kind) => set({ kind })}
      />
      <SelectField
        label={t('unit')}
        options={units.map((one) => ({ value: one.id, label: one.name }))}
        value={unitId}
        onPick={(picked) => set({ unitId: picked })}
      />
      {LANGUAGES.map((tag) => (
        <OccasionWords key={tag} tag={tag} draft={draft} onWrite={set} />
      ))}
      <OccasionTimes draft={draft} onWrite={set} />
      <TextField
        label={t('place')}
        about={t(of && of.state !== 'draft' ? 'place-waits' : 'place-help')}
        max={300}
        value={draft.place}
        onWrite={(text) => set({ place: text })}
      />
      <TextField type="url" label={t('href')} value={draft.href} onWrite={(text) => set({ href: text })} />
      <fieldset className="v-choice">
        <legend>{t('open-to')}</legend>
        {OPEN_TO.map((value) => (
          <Radio
            key={value}
            data-size="sm"
            name="open-to"
            label={t(`open-to.${value}`)}
            value={value}
            checked={draft.openTo === value}
            onChange={() => set({ openTo: value })}
          />
        ))}
      </fieldset>
      <SelectField
        label={t('language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`lang.${value}`) }))}
        value={draft.language}
        onPick={(language) => set({ language })}
      />
      <Checkbox
        data-size="sm"
        label={t('accredit')}
        checked={draft.needsAccreditation}
        onChange={(event) => set({ needsAccreditation: event.target.checked })}
      />
      {draft.needsAccreditation && <OccasionSeats draft={draft} onWrite={set} />}
      <SelectField
        label={t('waits-for')}
        options={[
          { value: '', label: t('waits-for.none') },
          ...texts.map((one) => ({ value: one.id, label: one.title })),
        ]}
        value={draft.messageId}
        onPick={(messageId) => set({ messageId })}
      />
      {of?.state === 'public' && <OccasionNotes notes={draft.notes} onWrite={(notes) => set({ notes })} />}
      {security.field}
    </FormDialog>
  )
}

type Part = { draft: OccasionDraft; onWrite: (change: Partial<OccasionDraft>) => void }

function OccasionWords({ tag, draft, onWrite }: Part & { tag: (typeof LANGUAGES)[number] }) {
  const { t } = useTranslation('press-occasion')
  const words = draft.texts[tag]
  const write = (change: Partial<typeof words>) =>
    onWrite({ texts: { ...draft.texts, [tag]: { ...words, ...change } } })
  const language = t(`lang.${tag}`)
  return (
    <>
      <Textfield
        data-size="sm"
        lang={tag}
        label={t('text-title', { language })}
        maxLength={160}
        value={words.title}
        onChange={(event) => write({ title: event.target.value })}
      />
      <Textfield
        multiline
        rows={3}
        data-size="sm"
        lang={tag}
        label={t('text-about', { language })}
        description={tag === 'nb' ? t('about-help') : undefined}
        maxLength={3000}
        value={words.about}
        onChange={(event) => write({ about: event.target.value })}
      />
    </>
  )
}

function OccasionTimes({ draft, onWrite }: Part) {
  const { t } = useTranslation('press-occasion')
  return (
    <div className="v-two">
      {(['starts', 'ends'] as const).map((name) => (
        <Textfield
          key={name}
          type="datetime-local"
          data-size="sm"
          label={t(name)}
          value={draft[name]}
          onChange={(event) => onWrite({ [name]: event.target.value })}
        />
      ))}
    </div>
  )
}

function OccasionSeats({ draft, onWrite }: Part) {
  const { t } = useTranslation('press-occasion')
  return (
    <div className="v-two">
      <Textfield
        type="datetime-local"
        data-size="sm"
        label={t('accredit-by')}
        value={draft.accreditBy}
        onChange={(event) => onWrite({ accreditBy: event.target.value })}
      />
      <Textfield
        inputMode="numeric"
        data-size="sm"
        label={t('seats')}
        value={draft.seats}
        onChange={(event) => onWrite({ seats: event.target.value })}
      />
    </div>
  )
}
