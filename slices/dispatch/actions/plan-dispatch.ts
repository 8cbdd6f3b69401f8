import { publish } from '../../../kit/bus/publish.ts'
import { inTransaction } from '../../../kit/db/in-transaction.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { SegmentDefinition } from '../../audience/index.ts'
import { type ApprovedVersion, approvedVersion } from '../../message/index.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { reachFaults } from '../rules/approved-reach.ts'
import type { WavePlan } from '../rules/plan.ts'
import { planFaults } from '../rules/plan-fault.ts'
import { nextNumber } from '../store/dispatch-store.ts'
import { insertDispatch } from '../store/plan-store.ts'
import { kindsOfWaves } from './reach-of-waves.ts'
import { refuseAct } from './refuse-act.ts'

export type DispatchPlan = {
  versionId: string
  waves: Omit<WavePlan<SegmentDefinition>, 'audienceKinds'>[]
  notAfter: Date | null
}

/**
 * Plans a dispatch of an approved version. A plan that breaks the rules is refused with every fault. `room`: the crisis room that asks;
 * what a room holds is planned by it alone.
 */
export async function planDispatch(
  varde: Varde,
  caller: Caller,
  plan: DispatchPlan,
  room: string | null = null,
): Promise<string> {
  const version = await usableVersion(varde, caller, plan.versionId, room)
  if (version.replacesId) throw new Failure('conflict', 'dispatch.correction-has-its-own-way')
  const kinds = await kindsOfWaves(
    varde.db,
    plan.waves.map((wave) => wave.audiences),
  )
  const waves = plan.waves.map((wave, index) => ({ ...wave, audienceKinds: kinds[index]!, position: index + 1 }))
  const [fault] = [...reachFaults(waves, version), ...planFaults(waves, plan.notAfter)]
  if (fault) throw new Failure('invalid', `dispatch.${fault.code}`, { ...fault.params, position: fault.position })
  return savePlan(varde, caller, version, waves, plan.notAfter, null)
}

/** The version, when it is approved, in force, the caller may plan for its unit, and no room but `room` holds it. */
export async function usableVersion(
  varde: Varde,
  caller: Caller,
  versionId: string,
  room: string | null,
): Promise<ApprovedVersion> {
  const version = await approvedVersion(varde.db, versionId)
  if (!version) throw new Failure('not-found', 'dispatch.no-such-version')
  const of = { unit_id: version.unitId, message_id: version.messageId, version_id: versionId }
  await refuseAct(varde.db, caller, 'plan', of, room)
  if (version.withdrawnAt) throw new Failure('conflict', 'dispatch.version-withdrawn')
  if (version.isReplaced) throw new Failure('conflict', 'dispatch.version-replaced')
  return version
}

export async function savePlan(
  varde: Varde,
  caller: Caller,
  version: ApprovedVersion,
  waves: (WavePlan & { position: number })[],
  notAfter: Date | null,
  correctsId: string | null,
): Promise<string> {
  const now = varde.now()
  const id = newId('dsp')
  const title = (version.editions.nb ?? version.editions.nn ?? Object.values(version.editions)[0]!).title
  await inTransaction(varde.db, async (trx) => {
    const number = await nextNumber(trx, now.getUTCFullYear())
    const dispatch = {
      id,
      number,
      mode: version.mode,
      message_id: version.messageId,
      version_id: version.id,
      unit_id: version.unitId,
      title,
    }
    await insertDispatch(
      trx,
      { ...dispatch, corrects_id: correctsId, not_after: notAfter, created_by: caller.id, created_at: now },
      waves,
    )
    const content = {
      versionId: version.id,
      messageId: version.messageId,
      number,
      correctsId,
      waves: waves.map(({ position, audienceKinds, channels, publishes, gate, fallBackSeconds }) => ({
        position,
        audienceKinds,
        channels,
        publishes,
        gate,
        ...(fallBackSeconds ? { fallBackSeconds } : {}),
      })),
    }
    await publish(trx, {
      name: DISPATCH_EVENTS.planned,
      mode: version.mode,
      subject: id,
      unitId: version.unitId,
      actor: caller.id,
      at: now,
      content,
    })
  })
  return id
}
