import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import type { ScenarioView } from '../rules/scenario.ts'
import { useNameIn } from './crisis-title.ts'
import { type Precaution, PrecautionFields } from './precaution-fields.tsx'
import { useKindAct } from './scenario-data.ts'

/** A leader asks that something else must come before the public; it does when somebody else has said yes. */
export function PrecautionForm({ kind, onClose }: { kind: ScenarioView; onClose: () => void }) {
  const { t } = useTranslation('practice')
  const nameIn = useNameIn()
  const [value, setValue] = useState<Precaution>({ hardStop: kind.hardStop, policeOwnsFacts: kind.policeOwnsFacts })
  const act = useKindAct(onClose)
  return (
    <FormDialog
      title={t('kind.precaution.title', { name: nameIn(kind.names) })}
      action={t('kind.precaution.ask')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() =>
        act.mutate({
          method: 'PUT',
          path: `/${encodeURIComponent(kind.key)}/precaution`,
          json: { ...value, version: kind.version },
        })
      }
    >
      <p className="v-body2">{t('kind.precaution.about')}</p>
      <PrecautionFields value={value} onChange={setValue} />
    </FormDialog>
  )
}
