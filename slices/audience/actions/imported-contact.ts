import { newId } from '../../../kit/kernel/id.ts'
import type { ReadRow } from '../clients/read-sheet.ts'
import type { GroupForImport, NewContact } from '../store/import-batch.ts'

/** The contact that a row of an import becomes: with its addresses, in its groups; the first of them says what kind of audience it is. */
export function importedContact(row: ReadRow, groups: Map<string, GroupForImport>): NewContact {
  const mine = row.groupKeys.map((key) => groups.get(key)!)
  const first = mine.toSorted((a, b) => a.sort - b.sort || (a.key < b.key ? -1 : 1))[0]
  const points = (['email', 'sms', 'webhook'] as const).flatMap((channel) => {
    const address = row[channel]
    return address ? [{ id: newId('cpt'), channel, address, preferred: row.preferred === channel }] : []
  })
  const { kind, name, title, language, unitId, region, basis, evidence, email, sms, webhook } = row
  return {
    id: newId('con'),
    kind,
    name,
    title,
    language,
    unitId,
    region,
    basis,
    evidence,
    email,
    sms,
    webhook,
    preferred: row.preferred ?? points[0]!.channel,
    groupKeys: [...new Set(mine.flatMap((group) => group.keyPath))].sort(),
    groupIds: mine.map((group) => group.id),
    audienceKind: first!.audienceKind,
    points,
  }
}
