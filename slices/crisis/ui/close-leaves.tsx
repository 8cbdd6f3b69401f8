import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { leftAtClosing } from '../rules/left-at-closing.ts'
import type { StatementsView } from '../rules/statement-view.ts'
import { useGroupNames } from './who-waits.tsx'

/** The stop that stands, what waits at it and for whom, what is wrong, who has not got it and what is half handed over, before the room is closed; nothing when it leaves nothing. */
export function CloseLeaves({ crisis, view }: { crisis: CrisisView; view: StatementsView }) {
  const { t } = useTranslation('crisis')
  const { count, near } = useFormats()
  const named = useGroupNames()
  const { stop, wrong, righted, uncorrected, ends, languages, aside, rest, behind, unreached, unread } =
    leftAtClosing(view)
  const owed = view.given.filter(({ isOwed }) => isOwed)
  const { shift } = crisis
  const isShiftOpen = shift?.isWaiting ?? false
  const tasks = crisis.tasks.filter((one) => one.doneAt === null).length
  if (
    wrong.length +
      righted.length +
      uncorrected.length +
      owed.length +
      ends.length +
      languages.length +
      aside.length +
      rest.length +
      behind.length +
      unreached.length +
      unread.length +
      tasks ===
      0 &&
    !stop &&
    !isShiftOpen
  )
    return null
  return (
    <>
      <h3 className="v-h4">{t('lead.close.left')}</h3>
      <ul className="v-holders">
        {stop && (
          <li>
            <b className="v-signal">{t(`lead.close.left.stop.${stop.stop}`)}</b> {t('lead.close.left.stop.stands')}{' '}
            {stop.gets.length > 0 && t('lead.close.left.stop.gets', { groups: named(stop.gets) })}{' '}
            {stop.nothing.length > 0 && t('lead.close.left.stop.nothing', { groups: named(stop.nothing) })}
          </li>
        )}
        {aside.map((number) => (
          <li key={`aside ${number}`}>
            <b className="v-signal">{t('lead.close.left.aside', { number })}</b> {t('lead.close.left.aside.about')}
          </li>
        ))}
        {rest.map((number) => (
          <li key={`rest ${number}`}>
            <b className="v-signal">{t('lead.close.left.rest', { number })}</b> {t('lead.close.left.rest.about')}
          </li>
        ))}
        {behind.map((number) => (
          <li key={`behind ${number}`}>{t('lead.close.left.behind', { number })}</li>
        ))}
        {wrong.map((number) => (
          <li key={`wrong ${number}`}>
            <b className="v-signal">{t('lead.close.left.wrong', { number })}</b> {t('lead.close.left.wrong.about')}
          </li>
        ))}
        {righted.map(({ number, correction }) => (
          <li key={`righted ${number}`}>{t('lead.close.left.righted', { number, correction })}</li>
        ))}
        {uncorrected.map(({ number, correction, left }) => (
          <li key={`uncorrected ${number}`}>
            <b className="v-signal">{t('lead.close.left.uncorrected', { number, correction, left: count(left) })}</b>{' '}
            {t('lead.close.left.uncorrected.about')}
          </li>
        ))}
        {owed.map(({ number, groups, dueAt }) => (
          <li key={`owed ${number} ${groups.join()}`}>
            {t('lead.close.left.owed', { number, groups: named(groups), at: near(dueAt) })}
          </li>
        ))}
        {ends.map(({ number, corrects }) => (
          <li key={`ends ${number}`}>
            {corrects === null
              ? t('lead.close.left.ends', { number })
              : t('lead.close.left.ends-correction', { number, corrects })}
          </li>
        ))}
        {languages.map((one) => (
          <li key={`languages ${one.number}`}>{t('lead.close.left.languages', one)}</li>
        ))}
        {unreached.map(({ group, left, of, isLast, isFirst }) => (
          <li key={group}>
            {t(isLast && !isFirst ? 'lead.close.left.going' : 'lead.close.left.unreached', {
              group: t(`group.${group}`),
              left: count(left),
              of: count(of),
            })}
          </li>
        ))}
        {unread.map((one) => (
          <li key={`unread ${one.group}`}>
            {t('lead.close.left.unread', {
              group: t(`group.${one.group}`),
              unread: count(one.unread),
              of: count(one.of),
            })}
          </li>
        ))}
        {unreached.some(({ isGoing }) => isGoing) && <li>{t('lead.close.left.goes')}</li>}
        {unreached.some(({ isPaper }) => isPaper) && <li>{t('lead.close.left.paper')}</li>}
        {shift && isShiftOpen && (
          <li>
            {t('lead.close.left.shift')} <span data-data>{shift.from.name ?? t('somebody')}</span>{' '}
            <span aria-hidden="true">→</span>
            <span className="ds-sr-only">{t('shifts.to')}</span> <span data-data>{shift.to.name ?? t('somebody')}</span>
          </li>
        )}
        {tasks > 0 && <li>{t('lead.close.left.tasks', { count: tasks })}</li>}
      </ul>
    </>
  )
}
