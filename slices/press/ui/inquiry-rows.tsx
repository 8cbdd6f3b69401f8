import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { clockWord } from '../rules/desk-headline.ts'
import type { InquiryLine, PresentAt } from './press-data.ts'
import { useDueWords } from './use-due-words.ts'

/** At most this many rows are drawn in the signal colour, however many are late. */
const MOST_HOT = 3

export type InquiryRowsProps = { items: readonly InquiryLine[]; now: Date; label: string; here?: readonly PresentAt[] }

/** Open inquiries by the journalist's deadline: when, what, whose case, and where it stands. */
export function InquiryRows({ items, now, label, here = [] }: InquiryRowsProps) {
  const late = items.filter((item) => clockWord(item, now) === 'over').slice(0, MOST_HOT)
  return (
    <ol className="v-desk" aria-label={label}>
      {items.map((item) => (
        <InquiryRow
          key={item.id}
          item={item}
          now={now}
          isHot={late.includes(item)}
          here={here.filter((one) => one.inquiryId === item.id)}
        />
      ))}
    </ol>
  )
}

type RowProps = { item: InquiryLine; now: Date; isHot: boolean; here: readonly PresentAt[] }

function InquiryRow({ item, now, isHot, here }: RowProps) {
  const { t } = useTranslation('press-desk')
  const words = useDueWords()(item.dueAt, now)
  const clock = clockWord(item, now)
  return (
    <li className={isHot ? 'v-desk__row hot' : 'v-desk__row'} data-row="">
      <div className="v-desk__when">
        <time dateTime={item.dueAt}>{words.big}</time>
        <span>{words.small}</span>
        {clock !== 'ample' && <span className="v-desk__clock">{t(`clock.${clock}`)}</span>}
      </div>
      <div className="v-desk__what">
        <h3>
          <Link to="/presse/henvendelse/$id" params={{ id: item.id }} data-data>
            {item.topic}
          </Link>
        </h3>
        <Asker item={item} />
        {here.map((one) => (
          <p key={one.id} className="v-meta v-desk__here" data-data>
            {t(one.isWriting ? 'presence.writes' : 'presence.reads', { name: one.name })}
          </p>
        ))}
      </div>
      <p className="v-desk__unit">
        {item.isRouted ? <span data-data>{item.unit.name}</span> : <b>{t('row.unrouted')}</b>}
      </p>
      <p className="v-desk__state">
        {t(`state.${item.state}`)}
        <Holder item={item} />
      </p>
    </li>
  )
}

/** Who asks, as «Grenseposten · tilsvar · 2026-0004». */
export function Asker({ item }: { item: InquiryLine }) {
  const { t } = useTranslation('press-desk')
  const name = item.outlet ?? item.journalist
  return (
    <p className="v-meta">
      {name ? <span data-data>{name}</span> : t('row.unknown')}
      {item.kind !== 'question' && ` · ${t(`kind.${item.kind}`)}`}
      {' · '}
      <span className="nb">{item.number}</span>
    </p>
  )
}

function Holder({ item }: { item: InquiryLine }) {
  const { t } = useTranslation('press-desk')
  if (item.owner.isYou) return <b>{t('row.you')}</b>
  return <span data-data>{item.owner.name ?? t('row.desk', { unit: item.owner.unitName })}</span>
}
