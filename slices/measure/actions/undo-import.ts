import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { changeImport, lockImport } from '../store/imports.ts'
import { closeFigures } from '../store/open-figures.ts'
import { endValues, reviveBefore, valuesFrom } from '../store/values.ts'
import { announceImport } from './announce-import.ts'
import { readImport } from './read-import.ts'

/** Undoes a file: its values are ended, and those that they took the place of stand again. Throws `measure.import-not-applied`. */
export async function undoImport(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockImport(trx, id)
    if (!file) throw new Failure('not-found', 'measure.no-such-import')
    if (file.state !== 'applied') throw new Failure('conflict', 'measure.import-not-applied')
    const { indicators } = await readImport(trx, file, varde.now())
    const values = await valuesFrom(trx, file.provenance_id!)
    const strange = values.find((one) => !mayKeep(caller, indicators.get(one.indicator_key)?.indicator.unit_id ?? ''))
    if (strange) throw new Failure('not-allowed', 'measure.not-yours')
    const ids = values.map((one) => one.id)
    await endValues(trx, ids, varde.now())
    await closeFigures(trx, ids)
    await reviveBefore(trx, ids)
    await changeImport(trx, id, { state: 'undone', undone_at: varde.now() })
    await announceImport(varde, trx, caller, id, { undone: true, values: ids.length })
  })
}
