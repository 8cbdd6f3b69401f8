import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import type { AnalysisView } from '../rules/analysis-view.ts'
import { useAddGroups } from './cases-data.ts'
import { useNameIn } from './names-of.ts'

/** Chooses which groups of the stakeholder map the analysis looks at; sub-groups stand under the group they belong to. */
export function AddGroups({ view, onClose }: { view: AnalysisView; onClose: () => void }) {
  const { t } = useTranslation('cases')
  const nameIn = useNameIn()
  const [chosen, setChosen] = useState<string[]>([])
  const [isTried, setTried] = useState(false)
  const add = useAddGroups(view.subject, onClose)
  const toggle = (key: string) =>
    setChosen((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key]))
  const shown = new Set(view.groups.map((group) => group.key))
  const submit = () => {
    setTried(true)
    if (chosen.length > 0) add.mutate(chosen)
  }
  return (
    <FormDialog
      title={t('analysis.add')}
      action={t('analysis.add')}
      error={add.error}
      isBusy={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fieldset data-size="sm">
        <Fieldset.Legend>{t('analysis.add.which')}</Fieldset.Legend>
        {view.groups.map((group) => (
          <Checkbox
            key={group.key}
            data-size="sm"
            className={group.parentKey !== null && shown.has(group.parentKey) ? 'v-analysis__sub' : undefined}
            label={nameIn(group.names)}
            value={group.key}
            checked={chosen.includes(group.key)}
            onChange={() => toggle(group.key)}
          />
        ))}
        {isTried && chosen.length === 0 && <ValidationMessage>{t('analysis.add.missing')}</ValidationMessage>}
      </Fieldset>
    </FormDialog>
  )
}
