import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { hourAfter } from '../rules/headline.ts'
import { isCrisis, sectionsOf, type TodayItem } from '../rules/today.ts'
import { TodayTask } from './today-task.tsx'

/** What waits, by the clock: what cannot wait, and the rest of the day. */
export function TodayList({ items, now }: { items: TodayItem[]; now: Date }) {
  const { t } = useTranslation('overview')
  const { urgent, later } = sectionsOf(items, now)
  if (items.length === 0)
    return (
      <section className="v-tasks">
        <div className="v-tasks__head">
          <SectionHead title={t('section.today')} />
          <Empty title={t('empty.title')} text={t('empty.text')} />
        </div>
      </section>
    )
  return (
    <>
      <Section title={urgentTitle(t, urgent, now)} items={urgent} all={items.length} now={now} />
      <Section
        title={t(urgent.length > 0 ? 'section.later' : 'section.today')}
        items={later}
        all={items.length}
        now={now}
        isSmall={urgent.length > 0}
      />
    </>
  )
}

function urgentTitle(t: (key: string, params?: { hour: number }) => string, urgent: TodayItem[], now: Date): string {
  const last = Math.max(...urgent.map((item) => Date.parse(item.at)))
  const isTimed =
    urgent.length > 0 && !urgent.some(isCrisis) && urgent.every((item) => item.isDeadline) && last > now.getTime()
  return isTimed ? t('section.before', { hour: hourAfter(new Date(last)) }) : t('section.now')
}

type SectionProps = { title: string; items: TodayItem[]; all: number; now: Date; isSmall?: boolean }

function Section({ title, items, all, now, isSmall = false }: SectionProps) {
  const { t } = useTranslation('overview')
  if (items.length === 0) return null
  return (
    <section className="v-tasks">
      <div className="v-tasks__head">
        <SectionHead title={title}>{t('section.count', { shown: items.length, all })}</SectionHead>
      </div>
      <ol className="v-tasks__list">
        {items.map((item, place) => (
          <TodayTask
            key={item.id}
            item={item}
            now={now}
            isFirst={place === 0}
            isSmall={isSmall}
            isHot={place === 0 && title !== t('section.today') && !isSmall}
          />
        ))}
      </ol>
    </section>
  )
}
