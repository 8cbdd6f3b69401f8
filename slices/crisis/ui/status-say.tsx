import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StatusView } from '../rules/status-view.ts'
import { useCrisis } from './crisis-data.ts'
import { useRoomForm } from './room-forms.tsx'
import { useStatements } from './statement-data.ts'
import { StatementForm } from './statement-form.tsx'

/** What is new to say is a statement of the room, in the room's own form; the first words are sent from there. */
export function StatusSay({ view: { crisis, versions } }: { view: StatusView }) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const room = useCrisis(crisis.id).data
  const said = useStatements(crisis.id).data
  if (versions.length === 0 && crisis.isOpen)
    return (
      <Link to="/krise/$id" params={{ id: crisis.id }} className="ds-button" data-size="sm">
        {t('status.say.first')}
      </Link>
    )
  const say = () => show((onClose, now) => <StatementForm {...now} corrects={null} onClose={onClose} />)
  return (
    <Button data-size="sm" disabled={!room || !said} onClick={say}>
      {t(crisis.isOpen ? 'say.open' : 'status.say.closed')}
    </Button>
  )
}
