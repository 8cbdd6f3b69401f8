import { type PlannedWave, reachesPublic, reachesStaff } from './wave.ts'

/** The closed list: each has a text under `error:dispatch.<code>` in every language. */
export type PlanFaultCode =
  | 'plan.no-waves'
  | 'plan.public-without-staff'
  | 'plan.staff-mixed-with-public'
  | 'plan.staff-after-public'
  | 'plan.no-channel'
  | 'plan.bad-time'
  | 'plan.after-the-end'
  | 'plan.gate-needs-earlier-wave'
  | 'plan.bad-minutes'
  | 'plan.bad-percent'
  | 'plan.outside-veto'
  | 'plan.email-has-no-delivered'
  | 'plan.not-approved-for'
  | 'plan.exercise-stays-inside'
export type PlanFault = { code: PlanFaultCode; position: number | null; params: Record<string, string | number> }

/** Outside the agency: they are informed, but nobody there can hold a message back. */
const OUTSIDE = ['ministry', 'press', 'public', 'relatives', 'partners', 'inmates', 'convicted']

/** Every reason why these waves may not go in this order. An empty list is a sound plan. */
export function planFaults(waves: PlannedWave[], notAfter: Date | null = null): PlanFault[] {
  if (waves.length === 0) return [{ code: 'plan.no-waves', position: null, params: {} }]
  return [...staffFirstFaults(waves), ...waves.flatMap((wave) => waveFaults(wave, waves, notAfter))]
}

/** The order that the source sets: own staff before the public and the press, at the latest at the same moment. */
function staffFirstFaults(waves: PlannedWave[]): PlanFault[] {
  const faults: PlanFault[] = []
  const firstPublic = waves.find(reachesPublic)
  if (!firstPublic) return []
  const fault = (code: PlanFaultCode, wave: PlannedWave, params: PlanFault['params'] = {}) =>
    faults.push({ code, position: wave.position, params })
  if (!waves.some(reachesStaff)) fault('plan.public-without-staff', firstPublic)
  for (const wave of waves.filter(reachesStaff)) {
    if (reachesPublic(wave)) fault('plan.staff-mixed-with-public', wave)
    else if (wave.position > firstPublic.position)
      fault('plan.staff-after-public', wave, { public: firstPublic.position })
  }
  return faults
}

function waveFaults(wave: PlannedWave, waves: PlannedWave[], notAfter: Date | null): PlanFault[] {
  const { position, gate } = wave
  const fault = (code: PlanFaultCode, params: PlanFault['params'] = {}): PlanFault => ({ code, position, params })
  const faults: PlanFault[] = []
  if (wave.channels.length === 0 && wave.publishes.length === 0) faults.push(fault('plan.no-channel'))
  if (gate.kind === 'at' && Number.isNaN(Date.parse(gate.at))) faults.push(fault('plan.bad-time'))
  if (gate.kind === 'at' && notAfter && new Date(gate.at) >= notAfter) faults.push(fault('plan.after-the-end'))
  if (gate.kind !== 'after' && gate.kind !== 'minutes-after') return faults
  const before = waves.find((other) => other.position === gate.wave)
  if (!before || before.position >= position)
    return [...faults, fault('plan.gate-needs-earlier-wave', { wave: gate.wave })]
  if (gate.kind === 'minutes-after') return gate.minutes >= 0 ? faults : [...faults, fault('plan.bad-minutes')]
  if (!(gate.percent >= 0 && gate.percent <= 100)) faults.push(fault('plan.bad-percent'))
  if (gate.measure !== 'submitted' && before.audienceKinds.some((kind) => OUTSIDE.includes(kind)))
    faults.push(fault('plan.outside-veto', { wave: gate.wave }))
  if (gate.measure === 'delivered' && before.channels.includes('email'))
    faults.push(fault('plan.email-has-no-delivered', { wave: gate.wave }))
  return faults
}
