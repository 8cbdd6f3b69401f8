import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { Place } from '../rules/words.ts'
import type { DutyPart, DutyWeek } from './duty-data.ts'
import { useDutyWords } from './use-duty-words.ts'

export type Cell = { day: string; place: Place }
const PLACES = ['primary', 'alternate'] as const
const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [-6, 0],
  End: [6, 0],
}
const TURNS: Record<string, number> = { PageUp: -1, PageDown: 1 }

type Props = {
  week: DutyWeek
  unitId: string
  /** Only the press has a telephone with hours. */
  hasHours: boolean
  mayEdit: boolean
  onOpen: (cell: Cell) => void
  onTurn: (weeks: number) => void
}

/**
 * Seven days, the two places, and who answers. One stop for the tabulator: arrows move, Home and End go to the first and
 * last day, Page Up and Page Down turn the week, Enter sets a shift.
 */
export function WeekGrid({ week, unitId, hasHours, mayEdit, onOpen, onTurn }: Props) {
  const { t } = useTranslation('duty')
  const { weekday } = useDutyWords()
  const { date } = useFormats()
  const [at, setAt] = useState<[number, number]>([0, 0])
  const body = useRef<HTMLTableSectionElement>(null)
  const go = (row: number, column: number) => {
    const next: [number, number] = [clamp(row, 6), clamp(column, 2)]
    setAt(next)
    body.current?.querySelector<HTMLElement>(`[data-cell="${next.join()}"]`)?.focus()
  }
  const press = (event: KeyboardEvent, row: number, column: number) => {
    const step = STEPS[event.key]
    const turn = TURNS[event.key]
    const place = PLACES[column]
    if (step) go(row + step[0], column + step[1])
    else if (turn) onTurn(turn)
    else if (event.key === 'Enter' && mayEdit && place) onOpen({ day: week.days[row]!.day, place })
    else return
    event.preventDefault()
  }
  const cell = (row: number, column: number) => ({
    'data-cell': `${row},${column}`,
    tabIndex: at[0] === row && at[1] === column ? 0 : -1,
    onFocus: () => setAt([row, column]),
    onKeyDown: (event: KeyboardEvent) => press(event, row, column),
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that arrows move in is a grid
    <table className="v-week" role="grid" aria-label={t('week')}>
      <thead>
        <tr>
          <th scope="col">{t('week.day')}</th>
          <th scope="col">{t('place.primary')}</th>
          <th scope="col">{t('place.alternate')}</th>
          <th scope="col">{t('week.answers')}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {week.days.map((day, row) => (
          // By its name, so that the cell keeps the focus when the week is turned.
          <tr key={weekday(`${day.day}T12:00:00Z`)}>
            <th scope="row">
              <span className="v-week__day">{weekday(`${day.day}T12:00:00Z`)}</span>
              <span className="v-micro">{date(`${day.day}T12:00:00Z`, false)}</span>
              {hasHours && (
                <span className="v-micro">
                  <Opening opening={day.opening} />
                </span>
              )}
            </th>
            {PLACES.map((place, column) => (
              <td
                key={place}
                data-l={t(`place.${place}`)}
                data-open={mayEdit || undefined}
                {...cell(row, column)}
                onDoubleClick={() => mayEdit && onOpen({ day: day.day, place })}
              >
                <Parts parts={day[place]} />
                {mayEdit && (
                  <button
                    type="button"
                    className="v-link v-week__set"
                    tabIndex={-1}
                    onClick={() => onOpen({ day: day.day, place })}
                  >
                    {t('shift.set')}
                    <span className="ds-sr-only">
                      {t('shift.set.of', {
                        day: `${weekday(`${day.day}T12:00:00Z`)} ${date(`${day.day}T12:00:00Z`, false)}`,
                        place: t(`place.${place}`).toLowerCase(),
                      })}
                    </span>
                  </button>
                )}
              </td>
            ))}
            <td data-l={t('week.answers')} {...cell(row, 2)}>
              <Answers day={day} unitId={unitId} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value))

function Opening({ opening }: { opening: DutyWeek['days'][number]['opening'] }) {
  const { t } = useTranslation('duty')
  const { hours } = useDutyWords()
  return <>{opening ? t('week.open', { hours: hours(opening.from, opening.to) }) : t('week.closed')}</>
}

/** Parts of the day that the same person has, whatever set them, as one. */
function joined(parts: DutyPart[]): DutyPart[] {
  const found: DutyPart[] = []
  for (const part of parts) {
    const last = found.at(-1)
    const isSame = last && last.person?.id === part.person?.id && last.isAway === part.isAway
    if (isSame)
      found[found.length - 1] = { ...last, to: part.to, source: last.source === 'duty' ? part.source : last.source }
    else found.push(part)
  }
  return found
}

function Parts({ parts }: { parts: DutyPart[] }) {
  const { t } = useTranslation('duty')
  const { hours } = useDutyWords()
  const shown = joined(parts)
  return (
    <ul>
      {shown.map((part) => (
        <li key={part.from} data-source={part.source ?? 'nobody'}>
          {shown.length > 1 && <span className="v-week__hours">{hours(part.from, part.to)}</span>}
          {part.person ? (
            <span data-data className={part.isAway ? 'v-week__away' : undefined}>
              {part.person.name}
            </span>
          ) : (
            <span className="v-muted">{t('week.nobody')}</span>
          )}
          {part.isAway && <b> {t('week.away')}</b>}
          {part.source && part.source !== 'duty' && <span className="v-micro"> {t(`source.${part.source}`)}</span>}
        </li>
      ))}
    </ul>
  )
}

function Answers({ day, unitId }: { day: DutyWeek['days'][number]; unitId: string }) {
  const { hours, owner } = useDutyWords()
  return (
    <ul>
      {day.answers.map((part) => (
        <li key={part.from}>
          {day.answers.length > 1 && <span className="v-week__hours">{hours(part.from, part.to)}</span>}
          <span data-data className={part.owner.unitId === unitId && part.owner.personId ? undefined : 'v-strong'}>
            {owner(part.owner)}
          </span>
        </li>
      ))}
    </ul>
  )
}
