import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { sourcePaths, TOP } from './source.ts'

/** Where somebody’s yes is kept: the column with everybody who wrote since the last one, or why there are no such words. */
const YES: Readonly<Record<string, `${string}.${string}.${string}` | { noWords: string }>> = {
  'approval.request': 'approval.request.writer_ids',
  'crisis.first_message': 'crisis.first_message.writers',
  'crisis.plan_version': 'crisis.plan.writer_ids',
  'crisis.status_question': 'crisis.status_question.writers',
  'crisis.status_version': 'crisis.status_version.writers',
  'dispatch.reply': 'dispatch.reply.written_by',
  'message.approval': 'message.revision.author_id',
  'message.version': 'message.revision.author_id',
  'plan.adjustment': 'plan.adjustment.proposed_by',
  'plan.approval': 'plan.initiative_revision.author_id',
  'plan.decision': { noWords: 'minutes of what a meeting decided' },
  'press.accreditation': { noWords: 'an answer to one person, by a code or with words that wait in approval.request' },
  'press.answer': 'press.answer.writers',
  'press.line_version': 'press.line.writers',
  'strategy.edition': { noWords: 'who decided it is what the document itself says' },
}

/** Who asks the table of authority without leaving anybody out, and why. */
const ASKS_OF_ALL: Readonly<Record<string, string>> = {
  'slices/cases/actions/tell-ministry.ts':
    'whoever may tell the ministry what may give security away may have written it: it is urgent, and told to one receiver (decision 64)',
  'slices/message/actions/releasers-of.ts':
    'who may take out a text that is out, or bring words beside it for another to say yes to',
  'slices/press/actions/may-release.ts': 'the same, of the press room',
}

test('when a table keeps somebody’s yes to words, it knows everybody who wrote them since the last', async () => {
  const base = await testDatabase()
  try {
    const { rows } = await sql<{ name: string }>`
      select distinct table_schema || '.' || table_name as name
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where t.table_type = 'BASE TABLE' and c.column_name in ('approved_by', 'decided_by')
       order by 1`.execute(base.db)
    expect(Object.keys(YES).toSorted()).toEqual(rows.map(({ name }) => name))
    const { rows: columns } = await sql<{ name: string }>`
      select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns`.execute(
      base.db,
    )
    const known = new Set(columns.map(({ name }) => name))
    expect(Object.values(YES).filter((how) => typeof how === 'string' && !known.has(how))).toEqual([])
  } finally {
    await base.drop()
  }
})

test('when the table of authority is asked who says yes, those who wrote are left out', () => {
  const bare = sourcePaths().filter((path) => {
    if (!path.startsWith('slices/') || path.startsWith('slices/organisation/')) return false
    const source = readFileSync(join(TOP, path), 'utf8')
    return source.includes('approversFor(') && !/\bexcept\s*[:,}]/.test(source)
  })
  expect(bare).toEqual(Object.keys(ASKS_OF_ALL).toSorted())
})
