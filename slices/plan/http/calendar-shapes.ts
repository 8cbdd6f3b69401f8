import { z } from 'zod'
import { HOLIDAYS } from '../../../kit/kernel/public-holidays.ts'
import { ENTRY_KINDS, ITEM_KINDS } from '../rules/calendar/calendar-kind.ts'
import type { CalendarView, ItemView } from '../rules/calendar/calendar-view.ts'
import { ITEM_ABILITIES, type ItemInput } from '../rules/calendar/item.ts'
import { FREQUENCIES, WEEKDAYS } from '../rules/calendar/recurrence.ts'
import { day, key } from './initiative-shapes.ts'

/** Shapes of the calendar on the wire. */
const wall = z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/, 'a day (2026-03-10) or a time (2026-03-10T09:00)')
const revision = z.number().int()

const recurrence = z.object({
  freq: z.enum(FREQUENCIES),
  interval: z.number().int().min(1).max(99),
  weekdays: z.array(z.enum(WEEKDAYS)).max(7),
  nth: z.number().int().min(-1).max(4).nullable(),
  until: day.nullable(),
  count: z.number().int().min(1).max(999).nullable(),
})

export const itemInput = z.object({
  kind: z.enum(ITEM_KINDS),
  title: z.string().max(200),
  note: z.string().max(5000),
  isPrivate: z.boolean(),
  unitId: z.string(),
  ownerId: z.string(),
  audienceKeys: z.array(key).max(50),
  channelKey: key.nullable(),
  initiativeId: z.string().nullable(),
  place: z.string().max(200),
  starts: wall,
  ends: wall,
  recurrence: recurrence.nullable(),
}) satisfies z.ZodType<ItemInput>

export const itemView = z.object({
  id: z.string(),
  revision,
  item: itemInput,
  exceptions: z.array(z.object({ at: wall, starts: wall.nullable(), ends: wall.nullable() })),
  unitName: z.string().nullable(),
  ownerName: z.string().nullable(),
  isCancelled: z.boolean(),
  abilities: z.array(z.enum(ITEM_ABILITIES)),
}) satisfies z.ZodType<ItemView>

export const moved = z.object({ revision })
export const itemSave = z.object({ revision, item: itemInput })
export const itemMove = z.object({ revision, at: wall, whole: z.boolean(), starts: wall, ends: wall })
export const itemTime = z.object({ revision, at: wall, isOut: z.boolean() })

const entry = z.object({
  id: z.string(),
  source: z.enum(['item', 'dispatch', 'meeting']),
  sourceId: z.string(),
  at: z.string(),
  kind: z.enum(ENTRY_KINDS),
  title: z.string(),
  starts: z.string(),
  ends: z.string(),
  unitId: z.string(),
  ownerId: z.string(),
  audienceKeys: z.array(z.string()),
  channelKey: z.string().nullable(),
  initiativeId: z.string().nullable(),
  place: z.string(),
  isPrivate: z.boolean(),
  isSeries: z.boolean(),
  isMoved: z.boolean(),
  revision,
  mayChange: z.boolean(),
})
const names = z.record(z.string(), z.string())

export const calendarView = z.object({
  from: z.string(),
  to: z.string(),
  entries: z.array(entry),
  periods: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      unitId: z.string(),
      audienceKeys: z.array(z.string()),
      startOn: z.string(),
      endOn: z.string(),
    }),
  ),
  holidays: z.array(z.object({ day: z.string(), name: z.enum(HOLIDAYS) })),
  overloads: z.array(
    z.object({
      audienceKey: z.string(),
      week: z.string(),
      monday: z.string(),
      limit: z.number().int(),
      entryIds: z.array(z.string()),
    }),
  ),
  clashes: z.array(
    z.object({ kind: z.enum(['audience', 'place']), firstId: z.string(), secondId: z.string(), starts: z.string() }),
  ),
  parents: z.record(z.string(), z.string()),
  limits: z.array(z.object({ audienceKey: z.string(), perWeek: z.number().int() })),
  units: names,
  people: names,
  initiatives: names,
  abilities: z.array(z.enum(['add', 'set-limits'])),
}) satisfies z.ZodType<CalendarView>

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
export const calendarQuery = z.object({
  from: day,
  to: day,
  unitId: z.string().optional(),
  audienceKey: z.string().optional(),
  channelKey: z.string().optional(),
  initiativeId: z.string().optional(),
  isMine: flag.optional(),
})

export const limitInput = z.object({
  audienceKey: z.string().max(200),
  perWeek: z.number().int().min(1).max(50).nullable(),
})
export const feedChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mine') }),
  z.object({ kind: z.literal('unit'), unitId: z.string() }),
  z.object({ kind: z.literal('audience'), audienceKey: key }),
])
export const feedList = z.object({
  feeds: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['mine', 'unit', 'audience']),
      unit: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
      audienceKey: z.string().nullable(),
      createdAt: z.string(),
    }),
  ),
})
export const madeFeed = z.object({ id: z.string(), url: z.string() })
