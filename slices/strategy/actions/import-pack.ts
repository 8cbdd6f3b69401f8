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
import { type PackReading, packFolder, readStrategyPack } from './read-pack.ts'

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
  const whole = typeof pack === 'string' ? await soundPack(pack, { withDemo: mode === 'demo' }) : pack
  return whole && putPackInForce(trx, whole, now, { mode, actor })
}

/**
 * The strategy of a pack without a fault; null where the pack has none. `withDemo` adds what the demo has invented. Throws
 * `strategy.pack-faulty`.
 */
export async function soundPack(
  nameOrFolder: string,
  { withDemo = false }: { withDemo?: boolean } = {},
): Promise<StrategyPack | null> {
  const reading = await readStrategyPack(packFolder(nameOrFolder), withDemo ? packFolder('demo') : null)
  return reading && soundReading(reading)
}

/** The pack of a reading, refused whole when it has faults. Throws `strategy.pack-faulty`. */
export function soundReading({ pack, faults }: PackReading): StrategyPack {
  if (pack) return pack
  const { file, line, code } = faults[0] ?? {}
  throw new Failure('invalid', 'strategy.pack-faulty', { faults: faults.length, file, line, code })
}

async function putPackInForce(
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
