import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import type { MentionView } from '../../rules/media/media-view.ts'
import { ORIGIN_KINDS, type OriginChoice, type OriginKind } from '../../rules/media/story-origin.ts'
import { useMeasureAct } from '../measure-data.ts'
import { useOrigins } from './outlet-data.ts'

/** Says what of ours a story came from: first of which kind, then which. */
export function OriginDialog({ mention, onClose }: { mention: MentionView; onClose: () => void }) {
  const { t } = useTranslation('measure')
  const [kind, setKind] = useState<OriginKind>('idea')
  const [id, setId] = useState<string | null>(null)
  const act = useMeasureAct(onClose)
  const query = useOrigins()
  const choices = query.data?.choices.filter((one) => one.kind === kind) ?? []
  const chosen = choices.find((one) => one.id === id) ?? choices[0]
  return (
    <FormDialog
      title={t('origin.title')}
      action={t('origin.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() => chosen && act.mutate({ path: `/mentions/${mention.id}/origin`, json: { kind, id: chosen.id } })}
      onClose={onClose}
    >
      <p>
        <strong data-data>{mention.title}</strong>
      </p>
      <p className="v-meta">{t('origin.about')}</p>
      <SelectField
        label={t('origin.kind')}
        options={ORIGIN_KINDS.map((one) => ({ value: one, label: t(`origin.kind.${one}`) }))}
        value={kind}
        onPick={setKind}
      />
      <Loaded query={query} text={t('media.loading')}>
        {() => <Which choices={choices} chosen={chosen} onPick={setId} />}
      </Loaded>
    </FormDialog>
  )
}

type WhichProps = { choices: OriginChoice[]; chosen: OriginChoice | undefined; onPick: (id: string) => void }

function Which({ choices, chosen, onPick }: WhichProps) {
  const { t } = useTranslation('measure')
  const { date } = useFormats()
  if (!chosen) return <p role="status">{t('origin.none')}</p>
  return (
    <SelectField
      label={t('origin.which')}
      options={choices.map(({ id, title, on }) => ({ value: id, label: `${title}, ${date(on)}` }))}
      value={chosen.id}
      onPick={onPick}
    />
  )
}
