import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { timeOrders } from './time-orders.ts'

const ROOT = join(import.meta.dirname, '..')

it('when rows are ordered by a time, a second key that grows decides between those of the same instant', () => {
  const faults = globSync('{slices,kit,apps,bench,prove,e2e}/**/*.ts', { cwd: ROOT }).flatMap((file) =>
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
})
