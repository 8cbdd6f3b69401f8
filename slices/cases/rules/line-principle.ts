/** A unit on the way up from where the matter is, the lowest first. The ministry is no part of it. */
export type LineUnit = {
  id: string
  level: 'unit' | 'region' | 'directorate'
  /** Is somebody at work there who answers the press or leads? */
  isManned: boolean
}

export type HandlerReason = 'nearest' | 'nobody-there' | 'security-crisis'
export type Handler = { unitId: string; reason: HandlerReason; passedOver: string[] }

/**
 * The line principle: the lowest level that can. A level is passed over only when nobody is there; in a security-policy
 * crisis the directorate handles it. Null when there is no line.
 */
export function proposedHandler(
  line: readonly LineUnit[],
  { securityCrisis }: { securityCrisis: boolean },
): Handler | null {
  const top = line.at(-1)
  if (!top) return null
  if (securityCrisis) {
    const directorate = line.find((unit) => unit.level === 'directorate') ?? top
    return { unitId: directorate.id, reason: 'security-crisis', passedOver: [] }
  }
  const at = line.findIndex((unit) => unit.isManned)
  if (at === 0) return { unitId: line[0]!.id, reason: 'nearest', passedOver: [] }
  const unit = at < 0 ? top : line[at]!
  const passedOver = line.slice(0, at < 0 ? -1 : at).map((one) => one.id)
  return { unitId: unit.id, reason: 'nobody-there', passedOver }
}

/** Going past the one that the line principle points at is possible, and needs a reason that others can read. */
export const needsReason = (chosen: string, proposed: Handler | null): boolean =>
  proposed !== null && chosen !== proposed.unitId
