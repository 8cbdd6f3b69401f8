import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { stepsOf } from '../../rules/big-file/big-file.ts'
import type { BigFileView } from '../../rules/big-file/big-file-view.ts'
import { bigTakenInAt, lastBigWithHeaders } from '../../store/big-files.ts'
import { mentionSamples } from '../../store/staged-mentions.ts'
import { stagedFaults } from '../../store/staged-rows.ts'
import { valueSamples } from '../../store/staged-values.ts'
import { bigFileFor } from './step-big-file.ts'

const MOST_FAULTS = 50
const SAMPLES = 5

/** How far a big file has come, and the dry run: what it would change, in sums and samples. Throws as `bigFileFor`. */
export async function viewBigFile(varde: Varde, caller: Caller, id: string): Promise<BigFileView> {
  const file = await bigFileFor(varde, caller, id)
  const { db } = varde
  const { what, state, outcome, lines } = file
  const isShown = state === 'read'
  const [before, same] = [await lastBigWithHeaders(db, file.signature), await bigTakenInAt(db, file)]
  return {
    ...{ id, what, state, outcome, source: file.source, mapping: file.mapping },
    ...{ fileName: file.file_name, bytes: file.bytes, headers: file.headers, samples: file.samples },
    isMappedBefore: what === 'values' && before !== null && before.id !== id,
    takenInAt: same?.toISOString() ?? null,
    rowsRead: Math.max(0, file.rows_read - 1),
    rowsAbout: lines,
    samplesOf: {
      values: isShown && what === 'values' ? await valueSamples(db, id, SAMPLES) : [],
      mentions: isShown && what === 'mentions' ? await mentionSamples(db, id, SAMPLES) : [],
    },
    faults: isShown || state === 'unmapped' ? await stagedFaults(db, id, MOST_FAULTS) : [],
    ...{ fault: file.fault, faultRow: file.fault_row, made: file.values_made },
    appliedAt: file.applied_at?.toISOString() ?? null,
    mentionImportId: file.mention_import_id,
    steps: stepsOf({ state, what, faulty: outcome?.counts.faulty ?? 0 }),
  }
}
