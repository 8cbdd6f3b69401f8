import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { deadlineRuler } from '../rules/deadline-ruler.ts'
import type { InquiryLine } from './press-data.ts'

type Props = { open: readonly InquiryLine[]; answered: readonly InquiryLine[]; now: Date }
const at = (share: number, level = 0) => ({ '--at': share, '--level': level }) as CSSProperties

/** Today's deadlines along the hours of the day. The list under it says the same in words. */
export function DeadlineLine({ open, answered, now }: Props) {
  const { t } = useTranslation('press-desk')
  const { clock } = useFormats()
  const ruler = deadlineRuler({
    now,
    due: open.map((item) => ({ id: item.id, at: item.dueAt, label: item.unit.name })),
    answered: answered.map((item) => item.answeredAt).filter((when) => when !== null),
  })
  if (!ruler) return null
  const levels = Math.max(0, ...ruler.marks.map((mark) => mark.level))
  const spoken = t('ruler.spoken', { due: ruler.marks.length, answered: ruler.answered.length, at: now })
  return (
    <div className="v-ruler" role="img" aria-label={spoken} style={{ '--levels': levels } as CSSProperties}>
      <div className="v-ruler__line">
        <i className="v-ruler__past" style={at(ruler.nowShare)} />
        {ruler.hours.map(({ hour, share }) => (
          <span key={share} className="v-ruler__hour" style={at(share)}>
            {String(hour).padStart(2, '0')}
          </span>
        ))}
        {ruler.answered.map((share, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity
          <i key={place} className="v-ruler__done" style={at(share)} />
        ))}
        <b className={ruler.nowShare < 0.08 ? 'v-ruler__now start' : 'v-ruler__now'} style={at(ruler.nowShare)}>
          {t('ruler.now', { at: now })}
        </b>
        {ruler.marks.map((mark) => (
          <span
            key={mark.id}
            className={mark.isAtEnd ? 'v-ruler__mark end' : 'v-ruler__mark'}
            style={at(mark.share, mark.level)}
          >
            <b>{clock(mark.at)}</b>
            <span data-data>{mark.label}</span>
          </span>
        ))}
      </div>
    </div>
  )
}
