/** A run of text that both versions share, or that came or went. Joined in order, `same` + `added` is the new text. */
export type Segment = { kind: 'same' | 'added' | 'removed'; text: string }

/** When less than this share of a sentence's words stays, the whole sentence is shown as replaced: that reads better. */
const READABLE_SHARE = 0.4
/** Characters of both texts together; comparing words takes time by the square of the changes. */
const LONGEST_STRETCH = 4000

/**
 * Readable comparison of two texts: words compared, shown sentence by sentence. A changed stretch first says what was
 * removed, then what was added, so that a screen reader can follow. `same` + `removed` gives back the old text.
 */
export function compareTexts(before: string, after: string): Segment[] {
  const old = sentencesOf(before)
  const fresh = sentencesOf(after)
  const segments: Segment[] = []
  let gone: string[] = []
  let came: string[] = []
  const settle = () => {
    segments.push(...compareStretch(gone, came))
    gone = []
    came = []
  }
  for (const step of difference(old, fresh)) {
    if (step.kind === 'removed') gone.push(step.text)
    else if (step.kind === 'added') came.push(step.text)
    else {
      settle()
      segments.push(step)
    }
  }
  settle()
  return joined(segments)
}

/** Sentences with the white space after them, so that joining gives back the text. */
function sentencesOf(text: string): string[] {
  return text.match(/[^\n.!?]*(?:[.!?](?!\s)[^\n.!?]*)*(?:[.!?]+[»”"')\]]*\s*|\n\s*|$)/gu)?.filter(Boolean) ?? []
}

/** Sentences that were rewritten one for one are compared in pairs; otherwise the stretch as one, if it is not too long. */
function compareStretch(gone: string[], came: string[]): Segment[] {
  if (gone.length === came.length) return gone.flatMap((sentence, at) => compareSentences(sentence, came[at]!))
  const [before, after] = [gone.join(''), came.join('')]
  return before.length + after.length > LONGEST_STRETCH ? whole(before, after) : compareSentences(before, after)
}

function compareSentences(before: string, after: string): Segment[] {
  if (before === '' || after === '') return whole(before, after)
  const steps = difference(tokensOf(before), tokensOf(after))
  const kept = steps.filter(({ kind, text }) => kind === 'same' && /\p{L}|\p{N}/u.test(text)).length
  const words = Math.max(wordCount(before), wordCount(after))
  return kept / words < READABLE_SHARE ? whole(before, after) : removedFirst(steps)
}

function whole(before: string, after: string): Segment[] {
  return [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter(({ text }) => text !== '')
}

const tokensOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
const wordCount = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 1

/** In each stretch of changes everything removed comes first; a lone space between two changes belongs to them. */
function removedFirst(steps: Segment[]): Segment[] {
  const result: Segment[] = []
  let gone = ''
  let came = ''
  steps.forEach((step, at) => {
    const lone = step.kind === 'same' && /^\s+$/.test(step.text) && (gone || came) && isChange(steps[at + 1])
    if (step.kind === 'removed' || lone) gone += step.text
    if (step.kind === 'added' || lone) came += step.text
    if (step.kind !== 'same' || lone) return
    result.push(...whole(gone, came), step)
    gone = came = ''
  })
  return [...result, ...whole(gone, came)]
}

const isChange = (step: Segment | undefined) => step !== undefined && step.kind !== 'same'

function joined(segments: Segment[]): Segment[] {
  const result: Segment[] = []
  for (const segment of segments) {
    const last = result.at(-1)
    if (last?.kind === segment.kind) last.text += segment.text
    else result.push({ ...segment })
  }
  return result
}

/** Shortest edit script (Myers 1986): O((n + m) · changes) time. */
function difference(before: readonly string[], after: readonly string[]): Segment[] {
  const limit = before.length + after.length
  const reach = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let depth = 0; depth <= limit; depth++) {
    trace.push(new Map(reach))
    for (let k = -depth; k <= depth; k += 2) {
      let x = goesDown(reach, k, depth) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++
      reach.set(k, x)
      if (x >= before.length && x - k >= after.length) return walkBack(before, after, trace)
    }
  }
  return []
}

function goesDown(reach: Map<number, number>, k: number, depth: number): boolean {
  return k === -depth || (k !== depth && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1))
}

function walkBack(before: readonly string[], after: readonly string[], trace: Map<number, number>[]): Segment[] {
  const steps: Segment[] = []
  let x = before.length
  let y = after.length
  for (let depth = trace.length - 1; depth >= 0; depth--) {
    const reach = trace[depth]!
    const k = x - y
    const previous = goesDown(reach, k, depth) ? k + 1 : k - 1
    const fromX = reach.get(previous) ?? 0
    const fromY = fromX - previous
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0) && before[x - 1] === after[y - 1]) {
      steps.push({ kind: 'same', text: before[--x]! })
      y--
    }
    if (depth === 0) break
    if (x === fromX) steps.push({ kind: 'added', text: after[--y]! })
    else steps.push({ kind: 'removed', text: before[--x]! })
  }
  return steps.reverse()
}
