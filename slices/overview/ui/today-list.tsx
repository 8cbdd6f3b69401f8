import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { hourAfter } from '../rules/headline.ts'
import { isHot, SECTIONS, type Section, sectionsOf, type TodayItem } from '../rules/today.ts'
import { TodayTask } from './today-task.tsx'

/** What waits, in groups by the clock. What presses is large; of what does not, the first thing alone, and what is far off is folded. */
export function TodayList({ items, now }: { items: TodayItem[]; now: Date }) {
  const { t } = useTranslation('overview')
  const sections = sectionsOf(items, now)
  if (items.length === 0)
    return (
      <section className="v-tasks">
        <div className="v-tasks__head">
          <SectionHead title={t('section.today')} />
          <Empty title={t('empty.title')} text={t('empty.text')} />
        </div>
      </section>
    )
  const filled = SECTIONS.filter((one) => sections[one].length > 0)
  return filled.map((section, place) => (
    <Part
      key={section}
      section={section}
      items={sections[section]}
      all={items.length}
      now={now}
      isFirst={place === 0}
    />
  ))
}

function titleOf(
  t: (key: string, params?: { hour: number }) => string,
  section: Section,
  items: TodayItem[],
  now: Date,
) {
  if (section !== 'urgent') return t(`section.${section}`)
  const last = Math.max(...items.map((item) => Date.parse(item.at)))
  const isTimed = items.every((item) => item.isDeadline) && last > now.getTime()
  return isTimed ? t('section.before', { hour: hourAfter(new Date(last)) }) : t('section.now')
}

type Props = { section: Section; items: TodayItem[]; all: number; now: Date; isFirst: boolean }

function Part({ section, items, all, now, isFirst }: Props) {
  const { t } = useTranslation('overview')
  const isPressing = section === 'crisis' || section === 'urgent'
  const title = titleOf(t, section, items, now)
  const count = t('section.count', { shown: items.length, all })
  const list = (
    <ol className="v-tasks__list">
      {items.map((item, place) => (
        <TodayTask
          key={item.id}
          item={item}
          now={now}
          isFirst={place === 0}
          isSmall={!isPressing && !(isFirst && place === 0)}
          isPrimary={isFirst && place === 0}
          isHot={isHot(item, now)}
        />
      ))}
    </ol>
  )
  if (section === 'later' && !isFirst)
    return (
      <section className="v-tasks">
        <details className="v-tasks__fold">
          <summary>
            {title} <span className="v-meta">{count}</span>
          </summary>
          <div className="v-tasks">{list}</div>
        </details>
      </section>
    )
  return (
    <section className="v-tasks" data-section={section}>
      <div className="v-tasks__head">
        <SectionHead title={title}>{count}</SectionHead>
      </div>
      {list}
    </section>
  )
}
