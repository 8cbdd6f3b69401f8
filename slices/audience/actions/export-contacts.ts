import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { writeWorkbook } from '../clients/write-sheet.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { mayTend } from '../rules/may.ts'
import { csvLine, safeCell } from '../rules/safe-cell.ts'
import { exportPage, type FoundContact } from '../store/contacts.ts'
import { seesUnionOffice } from './see-contact.ts'

/** A workbook is built in memory, so it stops here; CSV has no limit. */
const XLSX_ROWS = 50_000
const HEADERS = [
  'name',
  'kind',
  'title',
  'email',
  'mobile',
  'preferred channel',
  'language',
  'unit',
  'region',
  'groups',
  'legal basis',
  'suppressed',
]

/**
 * Contacts as a file that can be imported again. Formulas are made text; protected contacts come without addresses.
 * That it happened, and how many there were, goes into the log. `group` is the key of one group.
 */
export async function exportContacts(
  varde: Varde,
  caller: Caller,
  { format, group }: { format: 'csv' | 'xlsx'; group?: string },
): Promise<Buffer> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const hideUnionPersons = !(await seesUnionOffice(varde, caller))
  const rows: (string | null)[][] = []
  for (let after = ''; ; ) {
    const page = await exportPage(varde.db, { group, after, hideUnionPersons })
    rows.push(...page.map(cellsOf))
    if (page.length === 0) break
    after = page.at(-1)!.id
    if (format === 'xlsx' && rows.length > XLSX_ROWS)
      throw new Failure('invalid', 'audience.export-too-big', { rows: XLSX_ROWS })
  }
  await varde.db.transaction().execute((trx) =>
    publish(trx, {
      name: AUDIENCE_EVENTS.exported,
      mode: varde.mode,
      subject: group ?? 'audience',
      actor: caller.id,
      at: varde.now(),
      content: { contacts: rows.length, format },
    }),
  )
  if (format === 'xlsx') return writeWorkbook([HEADERS, ...rows.map((row) => row.map((cell) => safeCell(cell ?? '')))])
  return Buffer.from(`\ufeff${csvLine(HEADERS)}${rows.map(csvLine).join('')}`, 'utf8')
}

const cellsOf = (contact: FoundContact) => [
  contact.name,
  contact.kind,
  contact.title,
  contact.protected ? null : contact.email,
  contact.protected ? null : contact.sms,
  contact.preferred,
  contact.language,
  contact.unit_id,
  contact.region,
  contact.group_keys.join(', '),
  contact.legal_basis,
  contact.suppressed_reason,
]
