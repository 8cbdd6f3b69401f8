import { instantAt, wallClock, weekdayOf } from '../../../kit/kernel/oslo-clock.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
/** When a day is named without a clock. */
const USUAL_MINUTE = 15 * 60
const ONE = 'en|ein|et|eit|an|a|one'
const IN = new RegExp(
  `^(?:om |in )?(\\d+(?:[.,]\\d)?|${ONE}|(?:${ONE}) halv|half (?:${ONE})|to|two) ?(m|min|minutt|minutter|minutes?|t|time|timer|timar|h|hours?|d|dag|dager|dagar|døgn|days?)$`,
  'u',
)
const WEEKDAYS = [
  ['mandag', 'måndag', 'monday'],
  ['tirsdag', 'tysdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lørdag', 'laurdag', 'saturday'],
  ['søndag', 'sundag', 'sunday'],
]
const CLOCK = /(?:^| )(?:kl ?|klokka ?|klokken ?|at )?(\d{1,2})(?:[.:]?(\d{2}))?$/u
const DATE = /^(?:den )?(\d{1,2})(?:\.|\/)(\d{1,2})\.?(?= |$)/u

/**
 * A deadline as somebody says it: «14», «kl. 14.30», «i dag kl. 14», «om 1 time», «30 min», «i morgen 10», «fredag 12», «27/11 kl. 9». In bokmål,
 * nynorsk and English, in Norwegian time. A clock that has passed is tomorrow's. Null when it is not understood or has passed.
 */
export function spokenDeadline(text: string, now: Date): Date | null {
  const said = text.toLowerCase().replace(/kl\./g, 'kl').replace(/\s+/g, ' ').trim()
  if (!said) return null
  const at = after(said, now) ?? onDay(said, now)
  return at !== null && at > now.getTime() ? new Date(at) : null
}

function after(said: string, now: Date): number | null {
  const found = IN.exec(said)
  if (!found) return null
  const size = amount(found[1]!)
  const unit = found[2]!
  const minutes = unit.startsWith('m') ? 1 : unit.startsWith('d') ? DAY_MINUTES : 60
  return now.getTime() + Math.round(size * minutes) * MINUTE_MS
}

function amount(word: string): number {
  if (/halv|half/.test(word)) return 0.5
  if (word === 'to' || word === 'two') return 2
  return /\d/.test(word) ? Number(word.replace(',', '.')) : 1
}

function onDay(said: string, now: Date): number | null {
  const today = wallClock(now.getTime())
  const { day, rest } = dayIn(said, today.day, now)
  const clock = CLOCK.exec(rest)
  if (day === null && !clock) return null
  if (rest !== '' && !clock) return null
  const minute = clock ? Number(clock[1]) * 60 + Number(clock[2] ?? 0) : USUAL_MINUTE
  if (minute > DAY_MINUTES || Number(clock?.[2] ?? 0) > 59) return null
  if (day !== null) return instantAt(day, minute)
  return instantAt(minute > today.minute ? today.day : today.day + 1, minute)
}

/** The day that is named, as whole days since 1970, and what stands after it. Null when none is. */
function dayIn(said: string, today: number, now: Date): { day: number | null; rest: string } {
  const near = /^(i ?dag|today|i ?morgen|i ?morgon|tomorrow)(?= |$)/u.exec(said)
  if (near) return { day: /dag|today/.test(near[1]!) ? today : today + 1, rest: said.slice(near[0].length).trim() }
  const name = /^(?:på |on )?(\p{L}{3,})(?= |$)/u.exec(said)
  const weekday = name ? WEEKDAYS.findIndex((names) => names.some((one) => one.startsWith(name[1]!))) + 1 : 0
  if (name && weekday > 0) {
    const ahead = (weekday - weekdayOf(today) + 7) % 7
    return { day: today + (ahead === 0 ? 7 : ahead), rest: said.slice(name[0].length).trim() }
  }
  const date = DATE.exec(said)
  const month = Number(date?.[2] ?? 0)
  if (date && month >= 1 && month <= 12 && (said.includes('/') || /^\S+\.\d{1,2}\./.test(said))) {
    const year = now.getUTCFullYear()
    const of = (wanted: number) => Math.round(Date.UTC(wanted, month - 1, Number(date[1])) / 86_400_000)
    return { day: of(year) >= today ? of(year) : of(year + 1), rest: said.slice(date[0].length).trim() }
  }
  return { day: null, rest: said }
}
