import type { Trx } from '../../../../kit/db/database.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import type { BigOutcome } from '../../rules/big-file/big-file-view.ts'
import { type BigFile, changeBigFile, lockBigFile } from '../../store/big-files.ts'
import { weighMentions } from '../../store/staged-mentions.ts'
import { countStaged, learnStaged } from '../../store/staged-rows.ts'
import { countsOf, refuseTwice, valueSums } from '../../store/staged-values.ts'

/** The whole file is read: what it would change is counted and kept, and a person may take it in. */
export async function weighBigFile(varde: Varde, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockBigFile(trx, id)
    if (file?.state !== 'reading') return
    await learnStaged(trx)
    const outcome = await outcomeOf(trx, file)
    const told = { outcome: JSON.stringify(outcome), fault: null, held_until: null, touched_at: varde.now() }
    await changeBigFile(trx, id, ['reading'], { state: 'read', ...told })
  })
}

async function outcomeOf(trx: Trx, { id, what }: BigFile): Promise<BigOutcome> {
  if (what === 'mentions') {
    const { made, known, sums } = await weighMentions(trx, id)
    const { faulty } = await countStaged(trx, id)
    return { counts: { new: made, changed: 0, same: known, faulty }, values: [], mentions: sums }
  }
  await refuseTwice(trx, id)
  const values = await valueSums(trx, id)
  return { counts: countsOf(values, (await countStaged(trx, id)).faulty), values, mentions: null }
}
