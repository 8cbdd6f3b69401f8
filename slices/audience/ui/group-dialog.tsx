import { Button, Heading, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { Dialog } from '../../../kit/ui/dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type Group, type Level, useAct, useGroupName } from './audience-data.ts'

type Draft = Pick<Group, 'parentId' | 'names' | 'circle' | 'interest' | 'influence' | 'assessment'> & { id?: string }
const LEVELS: Level[] = ['low', 'medium', 'high']
const BLANK: Draft = {
  parentId: null,
  names: { nb: '', nn: '', en: '' },
  circle: 'outer',
  interest: null,
  influence: null,
  assessment: null,
}

type Props = { group: Group | null; groups: Group[]; onClose: () => void; onRemoved: () => void }

/** A group of the stakeholder map: its names, where it stands and the assessment behind it. A new one without `group`. */
export function GroupDialog({ group, groups, onClose, onRemoved }: Props) {
  const { t } = useTranslation('audience')
  const [draft, setDraft] = useState<Draft>(group ?? BLANK)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const save = useAct(({ id, parentId, names, circle, interest, influence, assessment }: Draft) => {
    const json = { parentId, names, circle, interest, influence, assessment }
    return call(id ? `/api/audience/groups/${id}` : '/api/audience/groups', { method: id ? 'PUT' : 'POST', json })
  }, onClose)
  const remove = useAct(() => call(`/api/audience/groups/${group?.id}`, { method: 'DELETE' }), onRemoved)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(draft)
  }
  const isNamed = Object.values(draft.names).every((name) => name.trim() !== '')
  return (
    <Dialog open onClose={onClose} closeButton={t('close')} aria-labelledby="group-title">
      <form className="v-form" onSubmit={submit} noValidate>
        <Heading level={2} data-size="sm" id="group-title">
          {t(group ? 'group.change' : 'group.add')}
        </Heading>
        {(['nb', 'nn', 'en'] as const).map((code) => (
          <Textfield
            key={code}
            data-size="sm"
            label={t(`group.name.${code}`)}
            value={draft.names[code]}
            onChange={(e) => set({ names: { ...draft.names, [code]: e.target.value } })}
          />
        ))}
        <ParentChoice group={group} groups={groups} value={draft.parentId} onChange={(parentId) => set({ parentId })} />
        <Pick
          legend={t('group.circle')}
          options={(['inner', 'outer'] as const).map((value) => ({ value, label: t(`circle.${value}`) }))}
          value={draft.circle}
          onPick={(circle) => set({ circle })}
        />
        {(['interest', 'influence'] as const).map((what) => (
          <Pick
            key={what}
            legend={t(`group.${what}`)}
            options={[...LEVELS, 'unknown' as const].map((value) => ({ value, label: t(`level.${value}`) }))}
            value={draft[what] ?? 'unknown'}
            onPick={(level) => set({ [what]: level === 'unknown' ? null : level })}
          />
        ))}
        <TextField
          label={t('group.assessment')}
          about={t('group.assessment.about')}
          rows={3}
          value={draft.assessment ?? ''}
          onWrite={(text) => set({ assessment: text || null })}
        />
        <ProblemText error={save.error ?? remove.error} />
        <div className="v-btns">
          <Button type="submit" data-size="sm" disabled={!isNamed || save.isPending}>
            {t('group.save')}
          </Button>
          {group && !group.isReference && (
            <Button type="button" data-size="sm" variant="secondary" onClick={() => remove.mutate(undefined)}>
              {t('group.remove')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

type ParentProps = { group: Group | null; groups: Group[]; value: string | null; onChange: (id: string | null) => void }

/** Only groups of the same kind, so that the authority matrix holds. */
function ParentChoice({ group, groups, value, onChange }: ParentProps) {
  const { t } = useTranslation('audience')
  const nameOf = useGroupName()
  const possible = groups.filter((other) =>
    group
      ? other.id !== group.id && other.reach === group.reach && other.audienceKind === group.audienceKind
      : other.reach === 'contacts',
  )
  return (
    <SelectField
      label={t('group.parent')}
      options={[
        { value: '', label: t('group.parent.none') },
        ...possible.map((other) => ({ value: other.id, label: nameOf(other) })),
      ]}
      value={value ?? ''}
      onPick={(id) => onChange(id || null)}
    />
  )
}
