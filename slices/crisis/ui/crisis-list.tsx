import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { ListedCrisis, Owed } from '../rules/crisis-view.ts'
import { useCrisisTitle } from './crisis-title.ts'
import { useGroupNames } from './who-waits.tsx'
import { WrongWordsMark } from './wrong-words-mark.tsx'

/** Rows that open a room: what it is, who handles it, since when. */
export function CrisisList({ lines, caption }: { lines: readonly ListedCrisis[]; caption: string }) {
  const { t } = useTranslation('crisis')
  const { moment } = useFormats()
  const titleOf = useCrisisTitle()
  return (
    <ul className="v-crisis-list" aria-label={caption}>
      {lines.map((line) => (
        <li key={line.id} data-row>
          {line.isIn ? (
            <Link to="/krise/$id" params={{ id: line.id }} data-data={line.what ? '' : undefined}>
              {titleOf(line)}
            </Link>
          ) : (
            <p className="v-strong" data-data={line.what ? '' : undefined}>
              {titleOf(line)}
            </p>
          )}
          <p className="v-meta">
            {line.mode !== 'real' && <b>{t(`mode.${line.mode}`)} · </b>}
            {line.number} · {t(`level.${line.level}`)} · {t('list.owner', { unit: line.ownerUnit.name ?? '' })} ·{' '}
            {line.closedAt ? t('list.closed', { at: line.closedAt }) : t('list.since', { at: moment(line.declaredAt) })}
            {!line.isIn && ` · ${t('list.room-closed')}`}
          </p>
          {line.owed &&
            [line.owed, ...line.owed.beside].map((owed) => (
              <OwedLine key={`${owed.groups.join()} ${owed.dueAt}`} owed={owed} />
            ))}
          <WrongWordsMark wrong={line.wrong} />
        </li>
      ))}
    </ul>
  )
}

/** What the room owes, and whether its time has passed; to whom, where that is not everybody. */
function OwedLine({ owed: { groups, dueAt, isBroken } }: { owed: Owed }) {
  const { t } = useTranslation('crisis')
  const named = useGroupNames()
  const to = groups.includes('public') ? '' : '.to'
  return (
    <p className={isBroken ? 'v-signal' : 'v-meta'}>
      {t(`list.owed.${isBroken ? 'broken' : 'open'}${to}`, { at: dueAt, groups: named(groups) })}
    </p>
  )
}
