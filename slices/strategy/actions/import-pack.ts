import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { dayOf } from '../../organisation/index.ts'
import { STRATEGY_EVENTS } from '../events.ts'
import type { StrategyPack } from '../rules/pack.ts'
import { insertEdition, listEditions, nextNumber, updateEdition } from '../store/editions.ts'
import { insertElements } from '../store/elements.ts'
import { packFolder, readStrategyPack } from './read-pack.ts'

/**
 * Puts the strategy of a pack in force where there is no strategy yet; otherwise nothing changes. A pack with faults is
 * refused whole. Gives the id of the new edition, or null. Throws `strategy.pack-faulty`.
 */
export async function importPack(
  trx: Trx,
  pack: StrategyPack | string,
  now: Date,
  { mode = 'demo', actor = 'system:pack' }: { mode?: Mode; actor?: string } = {},
): Promise<string | null> {
  if ((await listEditions(trx)).length > 0) return null
  const whole = typeof pack === 'string' ? await wholePack(pack, mode) : pack
  return whole && putPackInForce(trx, whole, now, { mode, actor })
}

/** The strategy of a pack without a fault; null where the pack has none. In demo mode with what the demo adds. */
export async function wholePack(nameOrFolder: string, mode: Mode): Promise<StrategyPack | null> {
  const folder = packFolder(nameOrFolder)
  const reading = await readStrategyPack(folder, mode === 'demo' ? packFolder('demo') : null)
  if (!reading) return null
  if (reading.pack) return reading.pack
  throw new Failure('invalid', 'strategy.pack-faulty', {
    faults: reading.faults.length,
    file: reading.faults[0]?.file,
    line: reading.faults[0]?.line,
    code: reading.faults[0]?.code,
  })
}

export async function putPackInForce(
  trx: Trx,
  { name, head, elements, notes }: StrategyPack,
  now: Date,
  { mode, actor }: { mode: Mode; actor: string },
): Promise<string> {
  const id = newId('sty')
  const number = await nextNumber(trx)
  await insertEdition(trx, {
    id,
    number,
    title: head.title,
    state: 'draft',
    based_on_id: null,
    valid_from: head.validFrom,
    valid_to: head.validTo,
    decided_by: head.decidedBy,
    decided_at: now,
    decision_reason: head.reason,
    begun_at: head.validFrom <= dayOf(now) ? now : null,
    is_public: head.isPublic,
    pack: name,
    notes: JSON.stringify(notes),
    mode,
    created_by: actor,
    created_at: now,
  })
  const made = elements.map((one, i) => ({ ...one, position: i + 1, revision: 1, changedBy: actor, changedAt: now }))
  await insertElements(trx, id, made)
  await updateEdition(trx, id, { state: 'in-force' })
  await publish(trx, {
    name: STRATEGY_EVENTS.imported,
    mode,
    subject: id,
    actor,
    at: now,
    content: { pack: name, number, elements: elements.length, validFrom: head.validFrom },
  })
  return id
}
