import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { timeOrders } from './time-orders.ts'

const ROOT = join(import.meta.dirname, '..')

it('when rows are ordered by a time, a second key that grows decides between those of the same instant', () => {
  const faults = globSync('{slices,kit,apps,bench,prove,e2e}/**/*.{ts,tsx}', { cwd: ROOT }).flatMap((file) =>
    timeOrders(readFileSync(join(ROOT, file), 'utf8')).map(({ line, order }) => `${file}:${line} order by ${order}`),
  )
  expect(faults).toEqual([])
})

it('when an order ends with a time, it is found, in a call and in SQL; one that has a key after it is not', () => {
  const found = (text: string) => timeOrders(text).map(({ order }) => order)
  expect(found("db.selectFrom('a.b').orderBy('at', 'desc').limit(3).execute()")).toEqual(['at'])
  expect(found("db.selectFrom('a.b').orderBy('b.due_at').orderBy('b.id').execute()")).toEqual([])
  expect(found("db.selectFrom('a.b').orderBy('key').orderBy('valid_from').execute()")).toEqual(['valid_from'])
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a piece of source
  expect(found('sql`select a from b where c = ${d} order by sent_at desc nulls last limit 3`')).toEqual(['sent_at'])
  expect(found('sql`select jsonb_agg(x order by at) from b order by at, id`')).toEqual(['at'])
  expect(found('sql`select count(*) from b group by on_day order by on_day`')).toEqual([])
  expect(found('sql`select coalesce(c.starts_at, now()) from b order by c.starts_at, c.id limit 4`')).toEqual([])
  expect(
    found('db.orderBy(sql`a.ends_at < now()`).orderBy(sql`abs(extract(epoch from a.starts_at - now()))`)'),
  ).toHaveLength(1)
  expect(found('db.orderBy(sql`j.last_asked_at desc nulls last, j.name`).limit(3)')).toEqual(['j.name'])
  expect(found("db.orderBy(sql`j.last_asked_at desc nulls last`).orderBy('j.name').orderBy('j.id')")).toEqual([])
})

it('when code sorts by a time alone, it is found; one with a key after it, or with the kernel’s own, is not', () => {
  const found = (text: string) => timeOrders(text).map(({ order }) => order)
  expect(found('all.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))')).toEqual(['at'])
  expect(found('all.sort((a, b) => b.approvedAt.getTime() - a.approvedAt.getTime())')).toEqual(['approvedAt'])
  expect(found('all.sort((a, b) => (a.at < b.at ? 1 : -1))')).toEqual(['at'])
  expect(found('all.sort((a, b) => rank(a) - rank(b) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))')).toEqual(['at'])
  expect(found('const byDue = (a: T, b: T) => a.dueOn.localeCompare(b.dueOn)\nall.toSorted(byDue)')).toEqual(['dueOn'])
  expect(found('all.toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))')).toEqual([])
  expect(found('all.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))')).toEqual([])
  expect(found('all.toSorted((a, b) => a.number - b.number)')).toEqual([])
  expect(found('newestFirst(all, ({ at }) => at, ({ id }) => id)')).toEqual([])
})
