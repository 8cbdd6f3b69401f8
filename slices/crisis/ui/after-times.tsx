import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { AfterwardsView } from '../rules/afterwards-view.ts'
import { leftPhrase, publicBeside } from '../rules/beside.ts'
import { tookPhrase } from '../rules/course-times.ts'
import { hadPhrase } from '../rules/had-phrase.ts'
import { promisedIn, wentKey } from '../rules/owed.ts'
import { Unread } from './unread.tsx'
import { useGroupNames } from './who-waits.tsx'
import { WrongWordsMark } from './wrong-words-mark.tsx'

const TIMES = ['answered', 'inPlace', 'staff', 'public'] as const

/** How long it took from the declaration, each promise and whether it was kept, and who was reached. */
export function AfterTimes({ after, isOpen }: { after: AfterwardsView; isOpen: boolean }) {
  const { t } = useTranslation(['crisis', 'practice'])
  const { moment } = useFormats()
  const took = (ms: number | null) => tookPhrase(ms, isOpen, (key, values) => t(key, values ?? {}))
  const named = useGroupNames()
  const { times } = after
  const beside = publicBeside(after.beside)
  const slowest = Math.max(1, ...TIMES.map((key) => times[`${key}Ms`] ?? 0))
  return (
    <>
      <section>
        <SectionHead title={t('after.times')}>{t('after.from')}</SectionHead>
        <dl className="v-times2">
          {TIMES.map((key) => {
            const ms = times[`${key}Ms`]
            return (
              <div key={key}>
                <dt>{t(`after.time.${key}`)}</dt>
                <dd>
                  <b>
                    {key === 'public' && ms === null && beside
                      ? t('after.not.beside', { at: moment(beside) })
                      : took(ms)}
                  </b>
                  {ms !== null && after.practiceTimes && (
                    <span className="v-meta">
                      {t('practice:time.took', { took: took(after.practiceTimes[`${key}Ms`]) })}
                    </span>
                  )}
                  {ms !== null && (
                    <span
                      className="v-rollout__bar"
                      aria-hidden="true"
                      style={{ inlineSize: `${(100 * ms) / slowest}%` }}
                    />
                  )}
                </dd>
              </div>
            )
          })}
        </dl>
        {times.isStaffFirst !== null && (
          <p className={times.isStaffFirst ? undefined : 'v-signal'}>
            {t(times.isStaffFirst ? 'after.staff-first' : 'after.staff-late')}
          </p>
        )}
        {times.pressSpreadMs !== null && <p>{t('after.spread', { took: took(times.pressSpreadMs) })}</p>}
      </section>
      <section className="v-crisis-part">
        <SectionHead title={t('after.promises')}>{after.promises.length + after.given.length}</SectionHead>
        {after.promises.length + after.given.length === 0 ? (
          <p>{t('after.promises.none')}</p>
        ) : (
          <ul className="v-holders">
            {[...after.promises, ...after.given].map((one) => (
              <li key={`${one.number} ${one.groups.join()} ${one.dueAt} ${one.state}`}>
                <span>
                  {moment(one.dueAt)}: {t(wentKey(one))}
                </span>
                <span className="v-meta">
                  {t(`after.given.${promisedIn(one)}`, { number: one.number, groups: named(one.groups) })}
                </span>
                {one.reason && (
                  <span className="v-meta" data-data>
                    {one.reason}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="v-crisis-part">
        <SectionHead title={t('after.reach')} />
        <WrongWordsMark wrong={after.wrong} withdrawn={after.withdrawn} />
        <DataTable
          caption={t('after.reach')}
          rows={after.groups}
          keyOf={(row) => row.group}
          columns={[
            { key: 'group', title: t('after.group'), isHead: true, cell: (row) => t(`after.group.${row.group}`) },
            {
              key: 'at',
              title: t('after.last-told'),
              cell: (row) => (row.at ? <LastTold row={row} /> : t('after.never')),
            },
            {
              key: 'reached',
              title: t('after.reached'),
              isNumber: true,
              cell: (row) =>
                row.of === 0 ? (
                  '–'
                ) : (
                  <>
                    {t('after.reached.of', { count: row.reached, of: row.of })}
                    <Unread count={row.unread} />
                  </>
                ),
            },
          ]}
        />
      </section>
      <section className="v-crisis-part">
        <SectionHead title={t('situation.beside')}>{after.beside.length}</SectionHead>
        {after.beside.length === 0 ? (
          <p>{t('situation.beside.none')}</p>
        ) : (
          <ul className="v-holders">
            {after.beside.toReversed().map((one) => (
              <li key={`${one.id} ${one.at}`}>
                <span>
                  {moment(one.at)}: <span data-data>{one.title}</span>
                </span>
                <span className="v-meta">{leftPhrase(one, (key, values) => t(`crisis:${key}`, values ?? {}))}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

/** When, by which message, how many of them have that one, and what it is worth now. */
function LastTold({ row: { at, statement, standing, latest } }: { row: AfterwardsView['groups'][number] }) {
  const { t } = useTranslation('crisis')
  const { moment } = useFormats()
  return (
    <>
      {moment(at!)}
      {statement !== null && <span className="v-meta v-own-line">{t('said.one', { number: statement })}</span>}
      {latest && latest.had < latest.of && (
        <span className="v-meta v-own-line">{hadPhrase(latest, (key, values) => t(key, values ?? {}))}</span>
      )}
      {standing && standing !== 'stands' && <b className="v-signal v-own-line">{t(`board.is.${standing}`)}</b>}
    </>
  )
}
