const LONGEST_MS = 30_000

/**
 * For a client that is to find out that nobody answers: acts with ever more patience until `isMeant`. On a busy machine a short one runs out before
 * anything has been sent, which is another thing; a client that is wrong is wrong with the longest patience too.
 */
export async function withPatience<End>(
  act: (patienceMs: number) => Promise<End>,
  isMeant: (end: End) => boolean,
): Promise<End> {
  for (let patienceMs = 150; ; patienceMs *= 4) {
    const end = await act(patienceMs)
    if (isMeant(end) || patienceMs > LONGEST_MS) return end
  }
}
