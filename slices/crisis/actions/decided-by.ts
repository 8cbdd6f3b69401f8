import type { Trx } from '../../../kit/db/database.ts'
import { approvedVersion } from '../../message/index.ts'
import type { PartRow, StatementRow } from '../store/statements.ts'

/** On whose word words of a room are out: whoever said yes to them; of those that were approved beforehand, whoever released them. */
export async function decidedBy(
  trx: Trx,
  { kind, made_by: madeBy }: Pick<StatementRow, 'kind' | 'made_by'>,
  { version_id: versionId }: Pick<PartRow, 'version_id'>,
): Promise<string> {
  const version = kind === 'holding' || !versionId ? null : await approvedVersion(trx, versionId)
  return version?.approvedBy ?? madeBy
}
