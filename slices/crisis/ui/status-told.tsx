import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { isWorthless } from '../rules/said-standing.ts'
import type { Became, Run } from '../rules/status-course.ts'
import { courseOf, type StatusView } from '../rules/status-view.ts'

/** What stands on the open page, the newest first, with each promise held against what came. */
export function StatusTold({ view, now }: { view: StatusView; now: Date }) {
  const { t } = useTranslation('crisis')
  const { near } = useFormats()
  const { told } = courseOf(view, now)
  return (
    <section aria-labelledby="sagt">
      <SectionHead title={t('status.told')} id="sagt">
        {told.length}
      </SectionHead>
      {told.length > 0 && view.abilities.includes('write') && (
        <p>
          <Link to="/krise/$id" params={{ id: view.crisis.id }} hash="sagt" className="v-link">
            {t('status.told.room')}
          </Link>
        </p>
      )}
      {told.length === 0 && <Empty title={t('status.told.none')} text={t('status.told.none.about')} />}
      <ol className="v-told">
        {told.map(({ version: { one }, became, followedAt, correctedBy, run, standing }) => (
          <li key={one.id}>
            <p className="v-meta">
              <time dateTime={one.at}>{near(one.at, now)}</time> · {t(`status.phase.${one.phase}`)}
            </p>
            <p lang="nb" data-corrected={standing === 'stands' && !isWorthless(one.worth) ? undefined : ''}>
              <b>{one.texts.nb.title}</b>
            </p>
            {one.disownedAt && isWorthless(one.worth) && (
              <p className="v-meta">{t('status.disowned-at', { at: near(one.disownedAt, now) })}</p>
            )}
            {isWorthless(one.worth) && <b className="v-signal">{t(`board.is.${one.worth}`)}</b>}
            {standing === 'withdrawn' && one.withdrawnAt && (
              <p className="v-meta">{t('status.withdrawn-at', { at: near(one.withdrawnAt, now) })}</p>
            )}
            {standing === 'corrected' && correctedBy && one.worth !== 'corrected-gone' && (
              <p className="v-meta">{t('status.corrected-by', { at: correctedBy.one.at })}</p>
            )}
            {one.nextAt && became && (
              <p className={became === 'late' || became === 'broken' ? 'v-signal' : 'v-meta'}>
                {t(becameKey(became, run), {
                  promised: near(one.nextAt, now),
                  came: followedAt ? near(new Date(followedAt), now) : '',
                  to: run.movedTo ? near(new Date(run.movedTo), now) : '',
                })}
              </p>
            )}
            <p className="v-meta">
              {t('status.by')} <span data-data>{one.writtenBy.name ?? t('somebody')}</span>, {t('status.approved-by')}{' '}
              <span data-data>{one.by.name ?? t('somebody')}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What became of a promise; what came and is taken back since is said to be. */
const becameKey = (became: NonNullable<Became>, { isTakenBack }: Run): string =>
  `status.promise.${became}${isTakenBack && (became === 'kept' || became === 'late') ? '.gone' : ''}`
