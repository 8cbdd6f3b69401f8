import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type Group, useGroups } from './audience-data.ts'
import { GroupDialog } from './group-dialog.tsx'

/** Opens the group, or a new one, for those who may change the stakeholder map. */
export function GroupEditButton({ group, onRemoved }: { group: Group | null; onRemoved: () => void }) {
  const { t } = useTranslation('audience')
  const { data } = useGroups()
  const [isOpen, setOpen] = useShown<true>()
  if (!data?.abilities.includes('edit')) return null
  return (
    <>
      <Button data-size="sm" variant="secondary" onClick={() => setOpen(true)}>
        {t(group ? 'group.change' : 'group.add')}
      </Button>
      {isOpen && <GroupDialog group={group} groups={data.groups} onClose={() => setOpen(null)} onRemoved={onRemoved} />}
    </>
  )
}
