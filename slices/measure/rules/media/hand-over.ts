/** An appearance that stands under an import that is being undone. */
export type HeldMention = { id: number; identity: number }
/** An import that stands and found the same appearance; the earliest comes first. */
export type Finder = { identity: number; importId: string }
export type HandOver = { passed: { id: number; identity: number; to: string }[]; gone: HeldMention[] }

/** Undoing an import: what another one found too goes to the earliest of those, and what it alone found goes. */
export function handOver(held: readonly HeldMention[], finders: readonly Finder[]): HandOver {
  const first = new Map<number, string>()
  for (const { identity, importId } of finders) if (!first.has(identity)) first.set(identity, importId)
  const passed: HandOver['passed'] = []
  const gone: HeldMention[] = []
  for (const { id, identity } of held) {
    const to = first.get(identity)
    if (to === undefined) gone.push({ id, identity })
    else passed.push({ id, identity, to })
  }
  return { passed, gone }
}
