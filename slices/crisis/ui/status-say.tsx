import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatusView } from '../rules/status-view.ts'
import { useCrisis } from './crisis-data.ts'
import { useStatements } from './statement-data.ts'
import { StatementForm } from './statement-form.tsx'

/** What is new to say is a statement of the room, in the room's own form; the first words are sent from there. */
export function StatusSay({ view: { crisis, versions } }: { view: StatusView }) {
  const { t } = useTranslation('crisis')
  const [isWriting, setWriting] = useState(false)
  const room = useCrisis(crisis.id).data
  const said = useStatements(crisis.id).data
  if (versions.length === 0 && crisis.isOpen)
    return (
      <Link to="/krise/$id" params={{ id: crisis.id }} className="ds-button" data-size="sm">
        {t('status.say.first')}
      </Link>
    )
  return (
    <>
      <Button data-size="sm" disabled={!room || !said} onClick={() => setWriting(true)}>
        {t(crisis.isOpen ? 'say.open' : 'status.say.closed')}
      </Button>
      {isWriting && room && said && (
        <StatementForm crisis={room} view={said} corrects={null} onClose={() => setWriting(false)} />
      )}
    </>
  )
}
