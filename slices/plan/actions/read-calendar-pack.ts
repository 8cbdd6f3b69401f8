import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { packPath } from '../../../kit/settings/pack-file.ts'
import { ITEM_KINDS } from '../rules/calendar/calendar-kind.ts'
import { FREQUENCIES } from '../rules/calendar/recurrence.ts'

/** The invented calendar of the demo; demo installations alone read it. */
const FILE = packPath('demo', 'calendar.yaml')

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'use small letters a to z, digits and hyphens')
const text = z.string().trim().min(1)
/** When in the weeks around the week of filling: week 0 is that week, weekday 1 is Monday. */
export const packTime = {
  week: z.number().int().min(-60).max(60),
  weekday: z.number().int().min(1).max(7),
}

const item = z.strictObject({
  key,
  kind: z.enum(ITEM_KINDS),
  title: text,
  note: z.string().default(''),
  isPrivate: z.boolean().default(false),
  unit: key,
  owner: z.enum(DUTIES),
  ...packTime,
  /** A time and how long it takes; left out for something all day, which lasts for `days`. */
  at: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  minutes: z.number().int().min(0).max(1440).default(30),
  days: z.number().int().min(1).max(60).default(1),
  audiences: z.array(key).default([]),
  channel: key.optional(),
  initiative: key.optional(),
  place: z.string().default(''),
  repeat: z
    .strictObject({
      freq: z.enum(FREQUENCIES),
      interval: z.number().int().min(1).default(1),
      /** Monthly on its weekday instead of its date. */
      byWeekday: z.boolean().default(false),
      count: z.number().int().min(1).optional(),
    })
    .optional(),
})

/** `packs/demo/calendar.yaml`. Everything in it is invented; people are named by duty. */
export const calendarPackFile = z.strictObject({ version: z.literal(1), items: z.array(item).default([]) })
export type CalendarPack = z.infer<typeof calendarPackFile>
export type PackItem = CalendarPack['items'][number]

/** Reads the demo's calendar. Throws (zod) when the file has another shape. */
export async function readCalendarPack(file = FILE): Promise<CalendarPack> {
  return calendarPackFile.parse(parse(await readFile(file, 'utf8')))
}
