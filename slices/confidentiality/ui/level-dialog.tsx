import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { opensMore } from '../rules/named.ts'
import { type Level, type LevelView, type NamedPerson, useSetLevel } from './confidentiality-data.ts'
import { LevelField } from './level-field.tsx'
import { PeopleToName } from './people-to-name.tsx'

type Props = { id: string; view: LevelView; isCrisis: boolean; onClose: () => void }

/** Chooses level and persons. More to see it asks for a reason; fewer asks for nothing, but where it goes on now. */
export function LevelDialog({ id, view, isCrisis, onClose }: Props) {
  const { t } = useTranslation('confidentiality')
  const fixed = view.people.filter((one) => one.why !== 'picked' && one.why !== 'opened')
  const before = view.people.filter((one) => one.why === 'picked' || one.why === 'opened')
  const [level, setLevel] = useState<Level>(view.level)
  const [picked, setPicked] = useState<NamedPerson[]>(before)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const save = useSetLevel(id, onClose)
  const idsOf = (people: readonly NamedPerson[]) => [...fixed, ...people].map((one) => one.id)
  const isMore = opensMore({ level: view.level, personIds: idsOf(before) }, { level, personIds: idsOf(picked) })
  const asksWhy = isMore || view.needsReason
  const isMissing = asksWhy && reason.trim() === ''
  const submit = () => {
    setTried(true)
    if (isMissing) return
    save.mutate({ level, personIds: level === 'named' ? picked.map((one) => one.id) : [], reason: reason.trim() })
  }
  return (
    <FormDialog
      title={t('change')}
      action={t('save')}
      error={save.error}
      isBusy={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <LevelField value={level} onPick={setLevel} isCrisis={isCrisis} />
      {level === 'named' && <PeopleToName id={id} fixed={fixed} picked={picked} onChange={setPicked} />}
      {asksWhy && (
        <TextField
          label={t(isMore ? 'reason' : 'reason.change')}
          about={t('reason.hint')}
          rows={2}
          max={500}
          value={reason}
          onWrite={setReason}
          fault={isTried && isMissing && t('error:confidentiality.reason-missing')}
        />
      )}
    </FormDialog>
  )
}
