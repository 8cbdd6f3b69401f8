import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { TaskRow } from '../../../kit/ui/task-row.tsx'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import { ComeButton } from '../../crisis/ui/index.ts'
import { isDue, type TodayItem, wordedAs } from '../rules/today.ts'
import { useUntil } from './sentences.ts'

type Props = {
  item: TodayItem
  now: Date
  isFirst: boolean
  isSmall: boolean
  isHot: boolean
  isPrimary: boolean
}

/** One row of I dag. Only the very first thing has the primary button. */
export function TodayTask({ item, now, isFirst, isSmall, isHot, isPrimary }: Props) {
  const { t } = useTranslation('overview')
  const { clock, date, shortDate } = useFormats()
  const until = useUntil()
  const languageName = useLanguageName()
  const { language, tried, next } = item.params
  const params = {
    ...item.params,
    title: item.title,
    ...(typeof language === 'string' ? { language: languageName(language) } : {}),
    ...(typeof tried === 'string' && typeof next === 'string'
      ? { tried: clock(tried), next: next && clock(next) }
      : {}),
  }
  const { several } = item.params
  const title = t(
    [`title.${wordedAs(item)}`, `title.${item.kind}`],
    typeof several === 'number'
      ? { ...params, count: several, amount: t(`number.${several}`, { defaultValue: String(several) }) }
      : params,
  )
  const isToday = date(item.at) === date(now)
  // What a room owes beside what the line itself is of.
  const { promise, to: whom, beside } = item.params
  const owed =
    typeof promise === 'string' &&
    t(`promise.${promise}${whom === undefined ? '' : '.to'}`, { at: item.params.promisedAt, to: whom })
  const about = [
    t(next === '' ? 'about.refusing-soon' : `about.${wordedAs(item)}`, params),
    ...(owed ? [`${owed}${beside === undefined ? '' : `, ${beside}`}.`] : []),
  ].join(' ')
  // The clock of a crisis says what it counts to.
  const untilOf = (one: TodayItem) => {
    const { said } = one.params
    const to = one.kind === 'crisis' ? one.params.to : undefined
    const left = until(one.at, isDue(one), now)
    if (typeof said !== 'string') return left
    return typeof to === 'string' ? t(`until.${said}.to`, { until: left, to }) : t(`until.${said}`, { until: left })
  }
  return (
    <TaskRow
      clock={isToday ? clock(item.at) : isSmall ? shortDate(item.at) : date(item.at, false)}
      until={isSmall ? undefined : untilOf(item)}
      kind={t(`kind.${item.kind}`)}
      title={<span data-data>{title}</span>}
      about={isSmall ? undefined : about}
      isFirst={isFirst}
      isSmall={isSmall}
      isHot={isHot}
      action={
        item.kind === 'crisis-call' && item.target.id ? (
          <>
            <ComeButton crisisId={item.target.id} about={item.title} isPrimary={isPrimary} />
            <TaskLink item={item} title={title} isSmall={isSmall} isPrimary={false} />
          </>
        ) : (
          <TaskLink item={item} title={title} isSmall={isSmall} isPrimary={isPrimary} />
        )
      }
    />
  )
}

/** Pages that stand at one address, whoever looks at them. */
const PLACES: {
  [Page in TodayItem['target']['page']]?:
    | '/oppgaver'
    | '/plan/ideer'
    | '/presse/sperrefrist'
    | '/stotte'
    | '/budskap/oversettelser'
} = {
  tasks: '/oppgaver',
  advances: '/presse/sperrefrist',
  ideas: '/plan/ideer',
  support: '/stotte',
  translations: '/budskap/oversettelser',
}

/** Pages of one thing, by its id. */
const ONE_OF: {
  [Page in TodayItem['target']['page']]?:
    | '/krise/plan/$id'
    | '/godkjenn/$id'
    | '/budskap/$id'
    | '/utsending/$id'
    | '/plan/tiltak/$id'
    | '/saker/$id'
    | '/presse/henvendelse/$id'
} = {
  'crisis-plan': '/krise/plan/$id',
  approve: '/godkjenn/$id',
  message: '/budskap/$id',
  dispatch: '/utsending/$id',
  initiative: '/plan/tiltak/$id',
  case: '/saker/$id',
  inquiry: '/presse/henvendelse/$id',
}

/** Where on the page it is done. */
const PLACE_IN: { [Kind in TodayItem['kind']]?: { hash: string } } = {
  'crisis-stop': { hash: 'stopp' },
  'crisis-untold': { hash: 'venter' },
  'crisis-asked': { hash: 'sagt' },
  'crisis-wrong': { hash: 'venter' },
  'crisis-wrong-waits': { hash: 'venter' },
  'crisis-wrong-closed': { hash: 'venter' },
  'crisis-wrong-closed-waits': { hash: 'venter' },
}

const SEARCH_IN: { [Kind in TodayItem['kind']]?: { search: { vis: string } } } = {
  giving: { search: { vis: 'fullmakt' } },
}

function TaskLink({
  item,
  title,
  isSmall,
  isPrimary,
}: {
  item: TodayItem
  title: string
  isSmall: boolean
  isPrimary: boolean
}) {
  const { t } = useTranslation('overview')
  const words = t(`do.${item.kind}`)
  const look = isSmall
    ? { className: 'v-link' }
    : { className: 'ds-button', 'data-size': 'sm', ...(isPrimary ? {} : { 'data-variant': 'secondary' }) }
  const shared = { ...look, 'aria-label': `${words}: ${title}`, 'data-data': '', children: words }
  const id = item.target.id ?? ''
  if (item.target.page === 'crisis')
    return <Link to="/krise/$id" params={{ id }} {...PLACE_IN[item.kind]} {...shared} />
  const page = ONE_OF[item.target.page]
  if (page) return <Link to={page} params={{ id }} {...shared} />
  if (item.target.page === 'new-dispatch') return <Link to="/utsending/ny" search={{ versjon: id }} {...shared} />
  if (item.target.page === 'follow-ups') return <Link to="/plan" hash="oppfolging" {...shared} />
  if (item.target.page === 'indicator') return <Link to="/maling/$key" params={{ key: id }} {...shared} />
  const vakt = searchOf(item.target)
  if (item.target.page === 'press-duty' && id)
    return <Link to="/presse/vakt/$id" params={{ id }} search={vakt} {...shared} />
  if (item.target.page === 'press-duty') return <Link to="/presse/vakt" search={vakt} {...shared} />
  if (item.target.page === 'report' && item.target.id)
    return <Link to="/maling/rapporter/$id" params={{ id: item.target.id }} {...shared} />
  const place = PLACES[item.target.page]
  return <Link to={place ?? '/organisasjon'} {...SEARCH_IN[item.kind]} {...shared} />
}

/** The duty in the address; the press, which is asked for most, needs no word. */
const searchOf = ({ duty }: TodayItem['target']) => (duty && duty !== 'press-contact' ? { vakt: duty } : {})
