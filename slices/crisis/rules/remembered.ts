const MOST = 2000

/** What is read from a text, kept while it is asked for: the same few facts are held against many sentences, and each sentence against many facts. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (!known.has(text)) {
      if (known.size >= MOST) known.clear()
      known.set(text, read(text))
    }
    return known.get(text)!
  }
}
