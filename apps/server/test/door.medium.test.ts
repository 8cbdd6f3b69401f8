import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { MAILED, NO_WORDS, PUBLIC_COLUMNS, TELEPHONES } from './outgoing-fields.ts'

const root = join(import.meta.dirname, '../../..')
let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

/** What the role `varde_public` may read, from every migration that gives it something. */
function grantedToThePublic(): Set<string> {
  const folder = join(root, 'db/migrations')
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  const grants = files.flatMap((text) => [...text.matchAll(/grant select on ([^;]+?)\s+to varde_public/g)])
  return new Set(grants.flatMap(([, names = '']) => names.split(',').map((name) => name.trim())))
}

test('when the public reads a column with words, it is known which code lets it out', async () => {
  const granted = grantedToThePublic()
  const { rows } = await sql<{ view: string; column: string }>`
    select table_schema || '.' || table_name as view, column_name as column from information_schema.columns
     where data_type in ('text', 'jsonb', 'ARRAY', 'USER-DEFINED') and table_schema not in ('pg_catalog', 'information_schema')
     order by 1, 2`.execute(base.db)
  const worded = rows.filter(({ view, column }) => {
    const isCode =
      column in NO_WORDS || `${view}.${column}` in NO_WORDS || column.endsWith('_id') || column === 'corrected_by'
    return granted.has(view) && (`${view}.${column}` in PUBLIC_COLUMNS || !isCode)
  })
  expect(worded.length).toBeGreaterThan(20)
  const names = worded.map(({ view, column }) => `${view}.${column}`)
  const ways = { ...PUBLIC_COLUMNS, ...TELEPHONES }
  expect(names.filter((name) => !(name in ways))).toEqual([])
  expect(Object.keys(ways).filter((name) => !names.includes(name))).toEqual([])
})

test('when a column that the public reads is said to be a code, the database lets no other words into it', async () => {
  const { rows } = await sql<{ name: string; checked: boolean }>`
    select u.view_schema || '.' || u.view_name || '.' || u.column_name as name, bool_or(exists (
             select from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
              where c.contype in ('c', 'f') and a.attname = u.column_name
                and c.conrelid = (u.table_schema || '.' || u.table_name)::regclass
                and (c.contype = 'f' or pg_get_constraintdef(c.oid) ~ ('\\y' || u.column_name || '\\y[^,]*(= ANY|= ''|~)')))) as checked
      from information_schema.view_column_usage u
     where u.view_schema not in ('pg_catalog', 'information_schema')
       and u.table_name not like 'public\\_%' and u.table_name not like 'open\\_%'
     group by 1 order by 1`.execute(base.db)
  const granted = grantedToThePublic()
  const said = rows.filter(({ name }) => {
    const column = name.split('.')[2]!
    const why = NO_WORDS[name] ?? NO_WORDS[column]
    return granted.has(name.split('.').slice(0, 2).join('.')) && why?.startsWith('a code')
  })
  expect(said.length).toBeGreaterThan(8)
  expect(said.filter(({ checked }) => !checked).map(({ name }) => name)).toEqual([])
})

test('when code lets words out, it passes the door', () => {
  const ways = {
    ...PUBLIC_COLUMNS,
    ...MAILED,
    'what waits for somebody else’s yes': 'slices/approval/actions/ask-approval.ts',
  }
  for (const [what, file] of Object.entries(ways)) {
    const source = readFileSync(join(root, file), 'utf8')
    expect(
      /await passDoor\(|await passOut\(|await passReport\(|await passUnit\(|stopsOf\(|await weighMatter\(|refuseStopped\(|askApproval\(trx/.test(
        source,
      ),
      `${what}: ${file}`,
    ).toBe(true)
  }
  for (const [what, file] of Object.entries(TELEPHONES))
    expect(readFileSync(join(root, file), 'utf8'), `${what}: ${file}`).toMatch(/\bpassTelephones\(/)
})

/** Whoever asks the door alone, and why no room is asked of the same words there: all others pass both by `passOut`. */
const DOOR_ALONE: Record<string, string> = {
  'slices/approval/actions/ask-approval.ts':
    'passes the rooms in the same function, also what the door has let through before',
  'slices/cases/actions/tell-ministry.ts': 'passes the rooms when somebody asks, says yes and hands it over',
  'slices/crisis/actions/keep-first-message.ts': 'a form for any crisis: weighed in the room when it leaves',
  'slices/crisis/actions/refuse-what-stops.ts': 'words of a room, weighed there, and held by other rooms at the yes',
  'slices/dispatch/actions/reply-to-question.ts':
    'passes the rooms when it goes to own staff, and with the yes that it waits for else',
  'slices/measure/actions/pass-definition.ts':
    'what is always counted; a series that everybody may have passes the rooms with its yes',
  'slices/message/actions/save-settings.ts': 'a question of a message passes the rooms with the yes to the message',
  'slices/organisation/actions/create-unit.ts':
    'what a unit is called passes the rooms in the same function; its telephone and address are no words',
  'slices/organisation/actions/pass-out.ts': 'the two together',
  'slices/press/actions/decide-answer.ts': 'the answer passes the rooms; the topic is what whoever gets it asked',
  'slices/press/actions/occasion-check.ts':
    'what is new in them waits for a yes, and passes the rooms with it; the time and a place of ours go at once',
}

test('when words pass the door, the same words pass the rooms, or it is known why not', () => {
  const callers = walk('slices').filter(
    (file) =>
      !file.includes('.test.') &&
      /\bpassDoor\(/.test(readFileSync(join(root, file), 'utf8').replace(/function passDoor\(/, '')),
  )
  expect(callers.sort()).toEqual(Object.keys(DOOR_ALONE).sort())
})

test('when a stop is asked, there is one place that answers', () => {
  const users = [...walk('slices'), ...walk('apps')].filter((file) =>
    /checkConfidentiality|stopsIn\(|holdingStops\(/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(users.filter((file) => !file.includes('.test.')).sort()).toEqual([
    'slices/message/rules/edition-findings.ts',
    // The address behind a link, for the findings of the edition.
    'slices/message/rules/link-stops.ts',
    'slices/organisation/actions/pass-door.ts',
    'slices/press/ui/approve-panel.tsx',
  ])
})

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`)
}
