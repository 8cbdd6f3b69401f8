/** One thing that waits for a person. `params` fill its sentences; `at` is a deadline, or since when it has waited. */
export type TodayItem = {
  id: string
  kind:
    | 'crisis'
    | 'crisis-wrong'
    | 'crisis-wrong-waits'
    | 'crisis-wrong-closed'
    | 'crisis-wrong-closed-waits'
    | 'crisis-call'
    | 'crisis-approval'
    | 'crisis-stop'
    | 'crisis-untold'
    | 'crisis-asked'
    | 'approval'
    | 'shift'
    | 'crisis-plan'
    | 'principles'
    | 'gate'
    | 'unit-task'
    | 'take-down'
    | 'papers'
    | 'question'
    | 'trouble'
    | 'refusing-email'
    | 'refusing-sms'
    | 'uncovered'
    | 'ready'
    | 'initiative'
    | 'target'
    | 'follow-up'
    | 'idea'
    | 'case'
    | 'case-given'
    | 'duty-gap'
    | 'giving'
    | 'inquiry'
    | 'press-answer'
    | 'press-facts'
    | 'advance-never'
    | 'support'
    | 'strategy-change'
    | 'report'
    | 'report-by-itself'
    | 'measure-due'
    | 'measure-worse'
    | 'measure-out'
    | 'translation'
    | 'translation-check'
    | 'translation-back'
  title: string
  params: Record<string, string | number>
  at: string
  isDeadline: boolean
  /** Cannot wait: a dispatch that runs stands still until this is done, or words of an incident lie with a unit or hang wrong there. */
  isHolding: boolean
  target: {
    page:
      | 'crisis'
      | 'crisis-plan'
      | 'approve'
      | 'message'
      | 'dispatch'
      | 'new-dispatch'
      | 'tasks'
      | 'organisation'
      | 'initiative'
      | 'case'
      | 'press-duty'
      | 'inquiry'
      | 'advances'
      | 'support'
      | 'follow-ups'
      | 'ideas'
      | 'report'
      | 'indicator'
      | 'translations'
    id: string | null
    /** Of a rota: which duty. */
    duty?: string
  }
}

const URGENT_MS = 2 * 3_600_000

/**
 * What is graver comes first, whichever room it is of: wrong words that nothing puts right, words that wait for this person's yes or for them to lift
 * a stop, groups that nothing is on its way to, wrong words whose correction waits; then what is asked of them, with a shift that is given to them first, a room that has broken its promise or said nothing, an open room that keeps
 * its word, words of theirs that wait for somebody else's yes, and after all that is open what a closed room left wrong.
 */
export const GRAVITY = [
  'crisis-wrong',
  'crisis-approval',
  'crisis-stop',
  'crisis-untold',
  'crisis-wrong-waits',
  'shift',
  'crisis-call',
  'crisis-broken',
  'crisis-silent',
  'crisis-promised',
  'crisis-said',
  'crisis-asked',
  'crisis-wrong-closed',
  'crisis-wrong-closed-waits',
] as const

const gravityOf = ({ kind, params }: TodayItem): number =>
  (GRAVITY as readonly string[]).indexOf(kind === 'crisis' ? `crisis-${params.said}` : kind)

/** What a room asks beside its own line: words that it waits for, that wait for others or at its stop, groups that lack words, and its shift. */
const OF_ROOM: readonly TodayItem['kind'][] = [
  'crisis-approval',
  'crisis-stop',
  'crisis-untold',
  'crisis-asked',
  'shift',
]

/** An open crisis, what its room asks, or wrong words that a closed one left: before everything else, whatever the clock says. */
export const isCrisis = (item: TodayItem): boolean =>
  OF_ROOM.includes(item.kind) || isOpenCrisis(item) || isLeftWrong(item)

/** The room is closed, and what somebody has of it must be put right. */
export const isLeftWrong = ({ kind }: TodayItem): boolean =>
  kind === 'crisis-wrong-closed' || kind === 'crisis-wrong-closed-waits'

/** Somebody has words of it that are wrong. */
export const isWrong = (item: TodayItem): boolean =>
  isLeftWrong(item) || item.kind === 'crisis-wrong' || item.kind === 'crisis-wrong-waits'

/** The line of a crisis itself, whatever it asks of the reader. */
export const isOpenCrisis = ({ kind }: TodayItem): boolean =>
  kind === 'crisis' || kind === 'crisis-wrong' || kind === 'crisis-wrong-waits' || kind === 'crisis-call'

/** What cannot wait: a crisis, what holds a running dispatch, or a deadline within two hours. */
function isUrgent(item: TodayItem, now: Date): boolean {
  return isCrisis(item) || item.isHolding || (item.isDeadline && Date.parse(item.at) - now.getTime() <= URGENT_MS)
}

/**
 * By the clock: deadlines in order, then what has waited longest. A crisis comes before everything, by gravity; then what has already held
 * somebody up.
 */
export function byClock(items: readonly TodayItem[]): TodayItem[] {
  const rank = (item: TodayItem) => {
    if (isCrisis(item)) return gravityOf(item)
    return GRAVITY.length + (item.isHolding && !item.isDeadline ? 0 : item.isDeadline ? 1 : 2)
  }
  return items.toSorted((a, b) => rank(a) - rank(b) || Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
}

/** These have a day to be done by, and no hour. */
const BY_DAY: readonly TodayItem['kind'][] = [
  'target',
  'follow-up',
  'idea',
  'measure-due',
  'principles',
  'translation',
  'translation-check',
  'translation-back',
]

/** Is its time one to be done by, and not one it has waited since? */
export const isDue = ({ isDeadline, kind }: TodayItem): boolean => isDeadline || BY_DAY.includes(kind)

/** Over its time, or words that somebody has and that nothing puts right: what is drawn hot. */
export const isHot = (item: TodayItem, now: Date): boolean =>
  item.kind === 'crisis-wrong' || item.kind === 'crisis-wrong-closed' || isOver(item, now)

/** Its hour has passed, or its day where it has no hour. */
const isOver = (item: TodayItem, now: Date): boolean =>
  (item.isDeadline && Date.parse(item.at) <= now.getTime()) || isPastDay(item, now)

const isPastDay = (item: TodayItem, now: Date): boolean =>
  isDue(item) && dayInNorway(new Date(item.at)) < dayInNorway(now)

/** The groups of I dag, in the order they are read. `today` is also what has no time of its own and waits. */
export const SECTIONS = ['crisis', 'urgent', 'overdue', 'today', 'week', 'later'] as const
export type Section = (typeof SECTIONS)[number]
export type TodaySections = Record<Section, TodayItem[]>

export function sectionsOf(items: readonly TodayItem[], now: Date): TodaySections {
  const sections: TodaySections = { crisis: [], urgent: [], overdue: [], today: [], week: [], later: [] }
  for (const item of byClock(items)) sections[sectionOf(item, now)].push(item)
  for (const section of ['overdue', 'week', 'later'] as const)
    sections[section].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
  return sections
}

function sectionOf(item: TodayItem, now: Date): Section {
  if (isCrisis(item)) return 'crisis'
  if (isUrgent(item, now)) return 'urgent'
  const [at, today] = [dayInNorway(new Date(item.at)), dayInNorway(now)]
  if (isPastDay(item, now)) return 'overdue'
  if (at <= today) return 'today'
  return at <= lastOfWeek(today) ? 'week' : 'later'
}

/** 2027-03-01, which sorts as it is read. */
const dayInNorway = (at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' })

function lastOfWeek(day: string): string {
  const at = new Date(`${day}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + ((7 - at.getUTCDay()) % 7))
  return at.toISOString().slice(0, 10)
}

/**
 * How its words begin: what waits in more languages alone says what became of it in Norwegian, and what waits at a stop after the time that it promises says
 * what is asked; words that nobody may say yes to say so; a gap of a duty says that the leader answers, or that leaders do elsewhere; a report
 * that something held back says so.
 */
export const wordedAs = ({
  kind,
  params: { norwegian, passed, led, held, nobody },
}: Pick<TodayItem, 'kind' | 'params'>): string => {
  const how =
    kind === 'crisis-asked'
      ? nobody
      : kind === 'crisis-stop'
        ? passed
        : kind === 'duty-gap'
          ? led
          : kind === 'report-by-itself'
            ? held
            : norwegian
  return typeof how === 'string' ? `${kind}-${how}` : kind
}
