import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { openTimeIn, type TelephoneHours } from '../../../kit/kernel/telephone-hours.ts'
import { isLinesAlone } from './answer.ts'
import { clockAt, instantOf, usualDeadline } from './deadline.ts'
import { type InquiryStanding, inquiryAbilities } from './inquiry.ts'
import { suggestKind } from './inquiry-kind.ts'
import { permissionFault } from './permission.ts'
import { type RoutedUnit, suggestUnit } from './routing.ts'

const HOURS: TelephoneHours[] = [
  {
    seasonFrom: '01-01',
    seasonTo: '12-31',
    weekdays: [1, 2, 3, 4, 5],
    opens: '08:00',
    closes: '16:00',
    onHolidays: false,
    isClosed: false,
  },
]
const at = (text: string) => Date.parse(text)

describe('the clock of an inquiry', () => {
  it('when a deadline runs over a weekend, half the time is half of the open hours', () => {
    // Friday 14.00 to Monday 10.00: two open hours on each side.
    const [from, to] = [at('2026-03-06T13:00:00Z'), at('2026-03-09T09:00:00Z')]
    expect(instantOf(50, from, to, HOURS)).toBe(at('2026-03-06T15:00:00Z'))
    expect(instantOf(80, from, to, HOURS)).toBe(at('2026-03-09T08:12:00Z'))
    expect(clockAt({ from, to, now: at('2026-03-09T08:00:00Z') }, HOURS)).toEqual({
      warned: 50,
      nextAt: at('2026-03-09T08:12:00Z'),
    })
  })

  it('when any deadline is set, the warnings come in order, never before it came in, and it never goes silent', () => {
    const start = at('2026-01-01T00:00:00Z')
    const minutes = fc.integer({ min: 1, max: 20 * 24 * 60 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400_000 }),
        minutes,
        minutes,
        fc.boolean(),
        (late, length, after, isOpen) => {
          const hours = isOpen ? HOURS : []
          const from = start + late * 60_000
          const to = from + length * 60_000
          const [half, most, all] = [50, 80, 100].map((share) => instantOf(share, from, to, hours)) as [
            number,
            number,
            number,
          ]
          expect(from <= half && half <= most && most <= all && all === to).toBe(true)
          const open = openTimeIn(hours, from, to)
          if (open > 0) expect(Math.abs(openTimeIn(hours, from, half) - open / 2)).toBeLessThanOrEqual(1)
          const now = from + after * 60_000
          const clock = clockAt({ from, to, now }, hours)
          expect(clock.nextAt).toBeGreaterThan(now)
          expect(clockAt({ from, to, now: clock.nextAt }, hours).warned).toBeGreaterThan(clock.warned)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('when nobody named a deadline, it is the end of the day, or of the next when little is left', () => {
    expect(usualDeadline(at('2026-03-10T09:00:00Z'), HOURS)).toBe(at('2026-03-10T15:00:00Z'))
    expect(usualDeadline(at('2026-03-06T14:30:00Z'), HOURS)).toBe(at('2026-03-09T15:00:00Z'))
  })
})

describe('whose case it is', () => {
  const unit = (id: string, name: string, kind = 'prison', shortName = name.replace(' fengsel', '')): RoutedUnit => ({
    id,
    name,
    shortName,
    kind,
  })
  const UNITS = [
    unit('kdi', 'Kriminalomsorgsdirektoratet', 'directorate', 'KDI'),
    unit('krus', 'Kriminalomsorgens høgskole og utdanningssenter', 'college', 'KRUS'),
    unit('sor', 'Region sør', 'region', 'Sør'),
    unit('halden', 'Halden fengsel'),
    unit('ringerike', 'Ringerike fengsel'),
    unit('oslo', 'Oslo fengsel'),
    unit('oslo-fri', 'Oslo friomsorgskontor', 'probation', 'Oslo friomsorg'),
    unit('vik', 'Vik fengsel'),
  ]
  /** Our own set, written for this test. */
  const LABELLED: [string, string][] = [
    ['Hvor mange er på jobb i helgene ved Ringerike fengsel?', 'ringerike'],
    ['Er det sant at Haldens verksted er stengt?', 'halden'],
    ['Kan vi filme i verkstedet i Halden fengsel torsdag?', 'halden'],
    ['Hvorfor er verkstedet ved Vik fengsel stengt?', 'vik'],
    ['Hvor mange har lenke gjennom Oslo friomsorgskontor?', 'oslo-fri'],
    ['Oslo fengsel: hvor lang er køen?', 'oslo'],
    ['Hvor mange søkte på betjentutdanningen i år?', 'krus'],
    ['Hva mener KRUS om opptakskravene?', 'krus'],
    ['Hvor lang er soningskøen i hele landet?', 'kdi'],
    ['Hva koster en plass i åpent fengsel?', 'kdi'],
    ['Har Region sør fått nye stillinger?', 'sor'],
    ['How many inmates are there in Norway?', 'kdi'],
  ]
  it('when the labelled questions are routed, every one finds its unit', () => {
    const wrong = LABELLED.filter(([text, id]) => suggestUnit(text, UNITS, 'kdi').unitId !== id)
    expect(wrong).toEqual([])
  })

  it('when any text comes, some unit is suggested, never the ministry', () => {
    const units = [...UNITS, unit('jd', 'Justisdepartementet', 'ministry', 'JD')]
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const { unitId } = suggestUnit(`${text} Justisdepartementet`, units, 'kdi')
        expect(unitId !== 'jd' && units.some((one) => one.id === unitId)).toBe(true)
      }),
    )
  })

  it('when a request has a form of its own, it is recognised', () => {
    const kinds: [string, string][] = [
      ['Jeg ber om innsyn i sak 24/112 etter offentleglova.', 'access-request'],
      ['Kan jeg få postjournalen for mars?', 'access-request'],
      ['Vi ber om tilsvar til artikkelen før den går i trykken.', 'right-of-reply'],
      ['Her er sitatene til sitatsjekk.', 'quote-check'],
      ['Kan vi filme i fengselet?', 'filming'],
      ['Vi vil gjerne ha et intervju med en innsatt.', 'filming'],
      ['1. Hvor mange? 2. Hvorfor? 3. Siden når? 4. Hva koster det?', 'written-questions'],
      ['Hvor mange er på jobb?', 'question'],
      ['Får betjentene innsikt i planen?', 'question'],
    ]
    expect(kinds.filter(([text, kind]) => suggestKind(text) !== kind)).toEqual([])
  })
})

describe('what somebody may do with an inquiry', () => {
  const caller = (id: string, duty: Duty | null, unitId = 'halden'): Caller => ({
    kind: 'person',
    id,
    name: id,
    language: 'nb',
    unitId,
    duties: duty ? [{ duty, unitId, unitIds: [unitId] }] : [],
  })
  const standing = (over: Partial<InquiryStanding> = {}): InquiryStanding => ({
    unitId: 'halden',
    ownerId: 'contact',
    state: 'in-review',
    kind: 'question',
    hasText: true,
    writers: ['contact'],
    isLinesAlone: false,
    isShared: false,
    approverIds: ['leader', 'contact'],
    ...over,
  })
  it('when an answer waits, another than the writer approves it, and nobody sends it before', () => {
    expect(inquiryAbilities(caller('leader', 'leader'), standing())).toContain('approve')
    expect(inquiryAbilities(caller('contact', 'press-contact'), standing())).not.toContain('approve')
    expect(inquiryAbilities(caller('contact', 'press-contact'), standing())).not.toContain('send')
    expect(inquiryAbilities(caller('contact', 'press-contact'), standing({ state: 'approved' }))).toContain('send')
  })
  it('when every word is an approved line, it may be sent as it is', () => {
    const working = standing({ state: 'working', isLinesAlone: true })
    expect(inquiryAbilities(caller('contact', 'press-contact'), working)).toContain('send')
    const line = (answer: string) => ({ kind: 'line' as const, texts: { nb: { answer } } })
    const [plan, queue] = [line('Planen legges hvert år.'), line('Køen er kort.')]
    const text = ' Planen  legges\nhvert år. \n\nKøen er kort.'
    expect(isLinesAlone(text, 'nb', [plan, queue])).toBe(true)
    expect(isLinesAlone(text, 'nb', [queue, plan])).toBe(false)
    expect(isLinesAlone(text, 'en', [plan, queue])).toBe(false)
    expect(isLinesAlone('Planen legges hvert år. Og litt til.', 'nb', [plan])).toBe(false)
    expect(isLinesAlone('', 'nb', [])).toBe(false)
  })
  it('when somebody works elsewhere, they can do nothing; and only those who lead decide that all shall have it', () => {
    expect(inquiryAbilities(caller('other', 'leader', 'bergen'), standing())).toEqual([])
    const answered = standing({ state: 'answered' })
    expect(inquiryAbilities(caller('contact', 'press-contact'), answered)).not.toContain('share')
    expect(inquiryAbilities(caller('leader', 'leader'), answered)).toContain('share')
  })
  it('when somebody in custody is to be filmed, consent must be on record', () => {
    const permission = { place: 'Verkstedet', conditions: '', consentOnRecord: true, consentReference: '' }
    expect(permissionFault(permission)).toBe('no-consent')
    expect(permissionFault({ ...permission, consentReference: '2026/118' })).toBeNull()
    expect([permissionFault(permission, 'inmate'), permissionFault(permission, 'staff')]).toEqual(['no-consent', null])
  })
})
