import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StatementView } from '../rules/statement-view.ts'
import { FollowForm } from './follow-form.tsx'
import { useRoomForm } from './room-forms.tsx'

/** Of a group that has got nothing of it. */
const NOBODY = { heads: 0, unread: 0 }
type Props = { crisisId: string; statement: StatementView; lacks: StatementView['lacks']; mayWrite: boolean }

/** How far a statement has come in more languages, and which groups wait for words in theirs: `lacks`, of what it lacks. */
export function StatementFollowing({ crisisId, statement, lacks, mayWrite }: Props) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  // What another room holds says so where it says why.
  const under = statement.following.filter(({ state }) => state !== 'out' && state !== 'held')
  if (under.length === 0 && lacks.length === 0) return null
  const write = () =>
    show((onClose, { latest }) => <FollowForm {...{ crisisId, onClose }} statement={latest(statement)} />)
  return (
    <div className="v-following">
      {under.map(({ languages, state, waiting }) => (
        <p key={languages.join()}>
          {t(`follow.${state}`, { languages })}{' '}
          {waiting && (
            <>
              <span data-data>{waiting.names.join(', ')}</span>{' '}
              <Link to="/godkjenn/$id" params={{ id: waiting.messageId }} className="v-link">
                {t(waiting.isYours ? 'under.read' : 'under.look')}
              </Link>
            </>
          )}
        </p>
      ))}
      {lacks.map(({ group, languages }) => {
        const { heads, unread } = statement.had.find((one) => one.group === group) ?? NOBODY
        const key = unread > 0 ? 'say.waits.for.heads' : 'say.waits.for'
        return <p key={group}>{t(key, { group: t(`group.${group}`), languages, heads, unread })}</p>
      })}
      {lacks.length > 0 && mayWrite && (
        <Button data-size="sm" variant="secondary" onClick={write}>
          {t('follow.open')}
        </Button>
      )}
    </div>
  )
}

/** The words in every language that they are out in. */
export const saidIn = ({ texts, following }: StatementView): StatementView['texts'] =>
  Object.assign({}, texts, ...following.filter((one) => one.state === 'out').map((one) => one.texts))
