import { isLocalTime, osloOffset } from '../../../../kit/kernel/local-time.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const ZONES: Record<string, number> = {
  gmt: 0,
  ut: 0,
  utc: 0,
  z: 0,
  cet: 1,
  met: 1,
  cest: 2,
  mest: 2,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}
const pad = (part: number) => String(part).padStart(2, '0')

/** The day in Norway of a date in a feed, YYYY-MM-DD: ISO 8601 or RFC 822, a day alone as it stands. Null when it is none. */
export function dayInOslo(said: string): string | null {
  const text = said.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isLocalTime(text) ? text : null
  const iso = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?(z|[+-]\d{2}:?\d{2})?$/i.exec(text)
  if (iso) return isLocalTime(iso[1]!) ? within(iso[1]!, iso[2]!, iso[3]?.toLowerCase()) : null
  const mail =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4}|\d{2})(?:\s+(\d{2}:\d{2})(?::\d{2})?\s*([a-z]{1,4}|[+-]\d{4})?)?$/i.exec(
      text,
    )
  if (!mail) return null
  const [, day, month, year, time, zone] = mail
  const at = MONTHS.indexOf(month!.toLowerCase()) + 1
  const whole = year!.length === 2 ? (Number(year) < 70 ? 2000 : 1900) + Number(year) : Number(year)
  const on = `${whole}-${pad(at)}-${pad(Number(day))}`
  if (at === 0 || !isLocalTime(on)) return null
  return time ? within(on, time, zone?.toLowerCase()) : on
}

/** Without a zone the time is on the wall in Norway. */
function within(day: string, time: string, zone: string | undefined): string | null {
  const utc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(utc)) return null
  if (!zone) return day
  const named = ZONES[zone]
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (named === undefined && !found) return null
  const minutes = found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : named! * 60
  const at = utc - minutes * 60_000
  return new Date(at + osloOffset(at)).toISOString().slice(0, 10)
}
