const MOST = 200

/** Made once, however many ask; the oldest goes when there are too many, and what failed is tried again. */
export function keepMade(
  made: Map<string, Promise<Buffer>>,
  key: string,
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  const ready = made.get(key)
  if (ready) return ready
  const begun = make()
  made.set(key, begun)
  begun.catch(() => made.delete(key))
  if (made.size > MOST) made.delete(made.keys().next().value!)
  return begun
}
