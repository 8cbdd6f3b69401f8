import type { Varde } from '../../../kit/settings/varde.ts'
import { retentionDays } from '../../organisation/index.ts'
import { eraseSamples } from '../store/big-files.ts'
import { eraseCells } from '../store/imports.ts'
import { forgetLeftAddresses } from '../store/invited-address.ts'
import { eraseSurveyTexts } from './erase-texts.ts'

/** Where no rule says otherwise; the reference pack sets the same. */
const FILE_DAYS = 30
const DAY_MS = 86_400_000

/** Every night: the addresses of those who are invited no more, open answers, and the cells of files that were read in, go when their time is over. The values stay. */
export async function tidyMeasure(varde: Varde): Promise<void> {
  await eraseSurveyTexts(varde)
  await varde.db.transaction().execute(forgetLeftAddresses)
  const days = await retentionDays(varde.db, 'import-file', FILE_DAYS)
  if (days === null) return
  const before = new Date(varde.now().getTime() - days * DAY_MS)
  await varde.db.transaction().execute(async (trx) => {
    await eraseCells(trx, before)
    await eraseSamples(trx, before)
  })
}
