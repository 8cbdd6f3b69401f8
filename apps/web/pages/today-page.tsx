import { useTranslation } from 'react-i18next'
import { localeOf } from '../../../kit/i18n/formats.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loading } from '../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useNow } from '../../../kit/ui/use-now.ts'
import { useTitle } from '../../../kit/ui/use-title.ts'
import {
  headline,
  lead,
  RunningDispatchPart,
  type Today,
  TodayList,
  useSentences,
  useToday,
} from '../../../slices/overview/ui/index.ts'

/** I dag: opens with the sentence that is true now, and is sorted by the clock. */
export function TodayPage() {
  const { t } = useTranslation('overview')
  const query = useToday()
  useTitle(t('page.title'))
  if (query.data) return <Day today={query.data} />
  return (
    <div className="c-3-12">
      {query.error ? (
        <ProblemText error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading text={t('loading')} />
      )}
    </div>
  )
}

function Day({ today }: { today: Today }) {
  const now = useNow(15_000)
  const say = useSentences()
  const { items, running } = today
  const first = headline(items, running.filter((one) => one.state === 'running').length, now)
  return (
    <>
      <DateMark now={now} />
      <div className="v-home__head c-3-12">
        <h1 className="v-display" data-data={first.params.title === undefined ? undefined : ''}>
          {say(first)}
        </h1>
        <p className="v-lead" data-data>
          {lead(items, now)
            .map((sentence) => say(sentence))
            .join(' ')}
        </p>
      </div>
      <div className={running.length > 0 ? 'c-1-9 v-sub v-home__list' : 'c-1-12 v-sub v-home__list'}>
        <TodayList items={items} now={now} />
      </div>
      {running.length > 0 && (
        <aside className="c-10-12 v-aside">
          {running.map((dispatch) => (
            <RunningDispatchPart key={dispatch.id} dispatch={dispatch} />
          ))}
        </aside>
      )}
    </>
  )
}

function DateMark({ now }: { now: Date }) {
  const { t } = useTranslation('overview')
  const { date, language } = useFormats()
  const day = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    timeZone: 'Europe/Oslo',
  }).format(now)
  return (
    <p className="v-date c-1-2">
      {day.charAt(0).toUpperCase() + day.slice(1)} <br />
      {date(now, false)} <br />
      <span>{t('week', { week: weekOf(now) })}</span>
    </p>
  )
}

/** ISO 8601: week 1 is the one with the year's first Thursday. */
function weekOf(at: Date): number {
  const day = new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()))
  const thursday = day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * 86_400_000
  const first = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)
  return Math.floor((thursday - first) / (7 * 86_400_000)) + 1
}
