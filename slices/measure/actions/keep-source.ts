import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { targetFault } from '../../dispatch/index.ts'
import { passOut } from '../../organisation/index.ts'
import { seal } from '../clients/seal.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { type SourceInput, sourceFault } from '../rules/connect/source-fault.ts'
import type { SourceRhythm } from '../rules/connect/source-view.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { hasUnit, indicatorsInUse } from '../store/indicators.ts'
import { changeSource, insertSource } from '../store/sources.ts'
import { announceSource, heldSource } from './held-source.ts'

/** `secret` is null where the one that is kept stands. */
export type SourceWords = Omit<SourceInput, 'kind'> & { rhythm: SourceRhythm; secret: string | null; isPaused: boolean }

/** A new source. Throws `measure.not-yours`, `measure.no-such-unit`, `measure.source-…`. */
export async function addSource(
  varde: Varde,
  caller: Caller,
  { kind, unitId, ...words }: SourceWords & { kind: SourceInput['kind']; unitId: string },
): Promise<{ id: string }> {
  if (!mayKeep(caller, unitId)) throw new Failure('not-allowed', 'measure.not-yours')
  const id = newId('src')
  await varde.db.transaction().execute(async (trx) => {
    if (!(await hasUnit(trx, unitId))) throw new Failure('not-found', 'measure.no-such-unit')
    await refuseUnsound(varde, trx, caller, { ...words, kind, unitId })
    const now = varde.now()
    const made = { mode: varde.mode, created_by: caller.id, created_at: now, updated_at: now }
    // It is read by itself once a person has seen what a first reading gives, and taken it in.
    const begins = { sealed_secret: '', next_at: null }
    await insertSource(trx, { id, kind, unit_id: unitId, ...begins, ...columnsOf(varde, id, words), ...made })
    await announceSource(varde, trx, caller, { id, unit_id: unitId }, MEASURE_EVENTS.sourceAdded, { kind })
  })
  return { id }
}

/** Says anew where a source is, what is asked and how often. Throws what `addSource` does, and `measure.changed-meanwhile`. */
export async function setSource(
  varde: Varde,
  caller: Caller,
  id: string,
  { revision, ...words }: SourceWords & { revision: number },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const source = await heldSource(trx, caller, id)
    if (source.revision !== revision) throw new Failure('conflict', 'measure.changed-meanwhile')
    await refuseUnsound(varde, trx, caller, { ...words, kind: source.kind, unitId: source.unit_id })
    const next = source.next_at === null || words.rhythm === 'by-hand' ? null : varde.now()
    await changeSource(trx, id, { ...columnsOf(varde, id, words), next_at: next, updated_at: varde.now() })
    await announceSource(varde, trx, caller, source, MEASURE_EVENTS.sourceChanged, { kind: source.kind })
  })
}

/** The source is asked no more; what it gave stays, and what opened it is forgotten. Throws what `heldSource` does. */
export async function endSource(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const source = await heldSource(trx, caller, id)
    const now = varde.now()
    await changeSource(trx, id, { ended_at: now, next_at: null, sealed_secret: '', updated_at: now })
    await announceSource(varde, trx, caller, source, MEASURE_EVENTS.sourceEnded, { kind: source.kind })
  })
}

async function refuseUnsound(
  varde: Varde,
  trx: Trx,
  caller: Caller,
  { unitId, ...input }: SourceInput & { unitId: string },
): Promise<void> {
  const fault = sourceFault(input)
  if (fault) throw new Failure('invalid', `measure.source-${fault}`)
  const about = { unitId, mode: varde.mode, to: ['public'] }
  await passOut(trx, varde, caller, about, [{ language: 'nb', text: input.name }])
  const { address } = input.settings
  const wrong = address === '' ? null : targetFault({ url: address, allowLocal: varde.mode !== 'real' })
  if (wrong) throw new Failure('invalid', 'measure.source-address')
  const indicators = await indicatorsInUse(trx)
  for (const { indicatorKey } of input.mapping) {
    const found = indicators.find(({ key }) => key === indicatorKey)
    if (!found) throw new Failure('not-found', 'measure.no-such-indicator')
    if (!mayKeep(caller, found.unit_id)) throw new Failure('not-allowed', 'measure.not-yours')
  }
}

function columnsOf(varde: Varde, id: string, { name, settings, mapping, rhythm, secret, isPaused }: SourceWords) {
  const { address, subject, outlet, since } = settings
  const said = { address: address.trim(), subject: subject.trim(), outlet: outlet.trim(), since }
  const sealed = secret === null ? {} : { sealed_secret: secret === '' ? '' : seal(varde.secrets.webhook, id, secret) }
  return {
    name: name.trim(),
    settings: JSON.stringify(said),
    mapping: JSON.stringify(mapping),
    rhythm,
    is_paused: isPaused,
    ...sealed,
  }
}
