import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { mayKeep } from '../../rules/measure-right.ts'
import { lockAnswerFile, markAnswersUndone } from '../../store/answer-files.ts'
import { findIndicator } from '../../store/indicators.ts'
import { indicatorsFrom, undoProvenance } from '../../store/staged-values.ts'
import { announceImport } from '../announce-import.ts'

/** Undoes a file: its values end, and what they took the place of stands again. Throws as `viewAnswerFile`, `measure.import-not-applied`. */
export async function undoAnswers(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockAnswerFile(trx, id)
    if (!file) throw new Failure('not-found', 'measure.no-such-import')
    if (file.undoneAt) throw new Failure('conflict', 'measure.import-not-applied')
    for (const key of await indicatorsFrom(trx, file.provenanceId))
      if (!mayKeep(caller, (await findIndicator(trx, key))?.unit_id ?? ''))
        throw new Failure('not-allowed', 'measure.not-yours')
    const values = await undoProvenance(trx, file.provenanceId, varde.now())
    await markAnswersUndone(trx, id, varde.now())
    await announceImport(varde, trx, caller, id, { undone: true, values })
  })
}
