import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrationFaults } from './migration-rules.ts'

const FOLDER = join(import.meta.dirname, '..', 'db', 'migrations')
const of = (text: string) => migrationFaults('29990101_0000_test', text).map((fault) => fault.split(': ')[1])

test('when a migration takes long on a table of millions of rows, it says how long', () => {
  const found = readdirSync(FOLDER).flatMap((name) => migrationFaults(name, readFileSync(join(FOLDER, name), 'utf8')))
  expect(found).toEqual([])
})

test.each([
  'alter table bus.event alter column name type varchar(80);',
  'alter table only dispatch.recipient\n  add column token uuid not null default gen_random_uuid();',
  `alter table trace.entry add column year int generated always as (extract(year from at)) stored;`,
  'ALTER TABLE dispatch.attempt ALTER COLUMN answer SET NOT NULL;',
  "alter table dispatch.attempt add constraint known check (state <> '');",
  'create index recipient_by_unit on dispatch.recipient (unit_id);',
  'create unique index concurrently x on measure.value (id);',
  'select 1; update bus.event set unit_id = null;',
])('when it does %s without a word, it is told of', (text) => {
  expect(of(text)).toHaveLength(1)
})

test.each([
  'alter table bus.event add column note text;',
  "alter table dispatch.recipient add column note text not null default '';",
  "alter table dispatch.attempt add constraint known check (state <> '') not valid;",
  'alter table dispatch.dispatch alter column title type varchar(80);',
  'create index on dispatch.recipient_note (id);',
  'create table x.y (event text references bus.event);',
  '-- update bus.event set x = 1;\nselect 1;',
  '-- big bus.event: 3.5 s for a million rows\nupdate bus.event set unit_id = null;',
])('when it does %s, all is well', (text) => {
  expect(of(text)).toEqual([])
})
