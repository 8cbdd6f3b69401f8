import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localTimeOf, shiftDays } from '../../../../kit/kernel/local-time.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import { useUnits } from '../../../organisation/ui/index.ts'
import { titleOf, useElements } from '../../../strategy/ui/index.ts'
import type { CalendarEntry, CalendarFilter, CalendarView } from '../../rules/calendar/calendar-view.ts'
import { weeksOfMonth } from '../../rules/calendar/month.ts'
import { usePlanned } from '../use-planned.ts'
import { CalendarBar, type CalendarViewName, type FilterOptions } from './calendar-bar.tsx'
import { CalendarBody } from './calendar-body.tsx'
import { CalendarDialogs, type Opened } from './calendar-dialogs.tsx'
import { newDraft } from './item-draft.ts'
import { LoadNotes, LoadTable } from './load-notes.tsx'
import { useCalendar } from './use-calendar.ts'
import { useMoves } from './use-moves.tsx'
import { useWall } from './wall-formats.ts'

export type CalendarPlace = { month: string; shown: CalendarViewName; filter: CalendarFilter }
type Props = { place: CalendarPlace; onGo: (place: CalendarPlace) => void }

/** The calendar as a whole: its head, what is too much, the picture, and the numbers behind it. */
export function CalendarPart({ place, onGo }: Props) {
  const { t, i18n } = useTranslation('plan')
  const { monthAlone } = useWall()
  const { month, shown, filter } = place
  const { from, to } = weeksOfMonth(month)
  const today = localTimeOf(new Date()).slice(0, 10)
  const query = useCalendar(from, to, filter)
  const me = useMe().data
  const [opened, setOpened] = useState<Opened | null>(null)
  const moves = useMoves()
  const options = useOptions(i18n.language)
  const nameIn = (list: FilterOptions['groups']) => (key: string) => list.find((one) => one.value === key)?.label ?? key
  const groupName = nameIn(options.groups)
  const view = query.data
  const mayAdd = view?.abilities.includes('add') ?? false
  const add = (day: string) => {
    const unitId = me?.duties[0]?.unitId ?? me?.person.unit?.id ?? ''
    setOpened({ kind: 'form', draft: newDraft(day, unitId, me?.person.id ?? ''), saved: null })
  }
  const coming = view && stillToCome(view, today)
  const tooMuch = new Set(coming?.overloads.flatMap(({ entryIds }) => entryIds))
  const hands = { onOpen: (entry: CalendarEntry) => setOpened({ kind: 'entry', entry }), onMove: moves.start, tooMuch }
  return (
    <>
      <PageHead
        className="c-3-12"
        title={coming ? headline(t, coming, month, groupName, monthAlone) : t('calendar.title')}
      >
        {mayAdd && (
          <Button data-size="sm" onClick={() => add(today.slice(0, 7) === month.slice(0, 7) ? today : month)}>
            {t('calendar.add')}
          </Button>
        )}
        <Button data-size="sm" variant="secondary" onClick={() => setOpened({ kind: 'feeds' })}>
          {t('calendar.subscribe')}
        </Button>
        <Button data-size="sm" variant="tertiary" className="not-m" onClick={() => window.print()}>
          {t('calendar.print')}
        </Button>
      </PageHead>
      <div className="c-3-12 v-cal">
        <CalendarBar
          {...place}
          options={options}
          today={today}
          onMonth={(next) => onGo({ ...place, month: next })}
          onShow={(next) => onGo({ ...place, shown: next })}
          onFilter={(next) => onGo({ ...place, filter: next })}
        />
        <Loaded query={query} text={t('calendar.loading')}>
          {(loaded) => (
            <>
              <LoadNotes view={stillToCome(loaded, today)} groupName={groupName} onOpen={hands.onOpen} />
              <CalendarBody
                view={loaded}
                shown={shown}
                month={month}
                today={today}
                groupName={groupName}
                onAdd={mayAdd ? add : null}
                {...hands}
              />
              <div className="not-m">
                <LoadTable
                  view={loaded}
                  groupName={groupName}
                  onLimits={loaded.abilities.includes('set-limits') ? () => setOpened({ kind: 'limits' }) : null}
                />
              </div>
              <CalendarDialogs
                opened={opened}
                view={loaded}
                options={options}
                names={{ group: groupName, channel: nameIn(options.channels) }}
                onOpen={setOpened}
              />
            </>
          )}
        </Loaded>
        {moves.parts}
      </div>
    </>
  )
}

function useOptions(language: string): FilterOptions {
  const elements = useElements(['stakeholder-group', 'instrument']).data?.elements ?? []
  const named = (kind: string) =>
    elements.filter((one) => one.kind === kind).map((one) => ({ value: one.key, label: titleOf(one, language) }))
  return {
    units: (useUnits().data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
    groups: named('stakeholder-group'),
    channels: named('instrument'),
    initiatives: (usePlanned().data ?? []).map((one) => ({ value: one.id, label: one.title })),
  }
}

/** What has been is no longer to be helped: only what can still be moved is told of. */
const stillToCome = (view: CalendarView, today: string): CalendarView => ({
  ...view,
  overloads: view.overloads.filter(({ monday }) => shiftDays(monday, 6) >= today),
  clashes: view.clashes.filter(({ starts }) => starts.slice(0, 10) >= today),
})

type Translate = (key: string, params?: Record<string, string | number>) => string

/** The sentence that is true of this month. */
function headline(
  t: Translate,
  view: CalendarView,
  month: string,
  groupName: (key: string) => string,
  monthAlone: (day: string) => string,
): string {
  const [first] = view.overloads
  const name = monthAlone(month)
  const groups = new Set(view.overloads.map(({ audienceKey }) => audienceKey))
  if (first && view.overloads.length === 1)
    return t('calendar.h1.overload', { group: groupName(first.audienceKey), week: Number(first.week.slice(6)) })
  if (first && groups.size === 1)
    return t('calendar.h1.group', { group: groupName(first.audienceKey), count: view.overloads.length })
  if (first) return t('calendar.h1.overloads', { count: view.overloads.length, month: name })
  const count = view.entries.filter(({ starts }) => starts.slice(0, 7) === month.slice(0, 7)).length
  return count === 0 ? t('calendar.h1.none', { month: name }) : t('calendar.h1', { count, month: name })
}
