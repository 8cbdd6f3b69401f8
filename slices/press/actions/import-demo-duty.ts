import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Trx } from '../../../kit/db/database.ts'
import { packPath } from '../../../kit/settings/pack-file.ts'
import { writeDutyNumber } from '../store/duty.ts'
import { refreshAnswering } from './refresh-answering.ts'

const FILE = packPath('demo', 'press-duty.yaml')
const phone = z.string().regex(/^\+\d{6,15}$/)
const numbersFile = z.strictObject({
  version: z.literal(1),
  numbers: z.array(z.strictObject({ unit: z.string(), primary: phone, alternate: phone.optional() })),
})

/** The invented numbers of the demo, and who answers by the rotas that are there already. The organisation must be there first. */
export async function importDemoDuty(trx: Trx, now: Date): Promise<void> {
  const { numbers } = numbersFile.parse(parse(await readFile(FILE, 'utf8')))
  for (const { unit, primary, alternate } of numbers)
    await writeDutyNumber(trx, {
      unit_id: `unt_${unit}`,
      primary_phone: primary,
      alternate_phone: alternate ?? null,
      is_duty_number: true,
      changed_by: 'system:pack',
      changed_at: now,
    })
  await refreshAnswering(trx, now)
}
