import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { titleOf, useElements } from '../../strategy/ui/index.ts'
import type { Focus } from '../rules/thread.ts'

const KINDS = [
  'goal',
  'sub-goal',
  'gap',
  'stakeholder-group',
  'core-message',
  'platform-block',
  'channel',
  'instrument',
  'role',
  'kpi',
] as const
type Kind = (typeof KINDS)[number] | 'initiative'

/** Two lists: a kind of place, and one of that kind. Choosing one moves there at once. */
export function PlacePicker({ focus, onPick }: { focus: Focus | null; onPick: (focus: Focus) => void }) {
  const { t, i18n } = useTranslation('thread')
  const known: readonly string[] = [...KINDS, 'initiative']
  const [kind, setKind] = useState<Kind>(focus && known.includes(focus.kind) ? (focus.kind as Kind) : 'goal')
  const elements = useElements(KINDS)
  const initiatives = useQuery({
    queryKey: ['plan', 'initiatives', 'names'],
    queryFn: () => read(api.GET('/api/plan/initiatives')),
    enabled: kind === 'initiative',
    staleTime: 30_000,
  })
  const options =
    kind === 'initiative'
      ? (initiatives.data?.items ?? []).map((one) => ({ value: one.id, label: one.title }))
      : (elements.data?.elements ?? [])
          .filter((one) => one.kind === kind)
          .map((one) => ({ value: one.key, label: titleOf(one, i18n.language) }))
  const isHere = focus?.kind === kind && options.some((one) => one.value === focus.id)
  return (
    <div className="v-thread__picker">
      <SelectField
        label={t('picker.kind')}
        value={kind}
        onPick={setKind}
        options={[...KINDS, 'initiative' as const].map((one) => ({ value: one, label: t(`picker.${one}`) }))}
      />
      <SelectField
        label={t('picker.one')}
        value={isHere ? focus.id : ''}
        onPick={(id) => id && onPick({ kind, id })}
        options={[{ value: '', label: t('picker.choose', { count: options.length }) }, ...options]}
      />
    </div>
  )
}
