const MOST_TRIES = 8
const FIRST_WAIT_S = 5
const LONGEST_WAIT_S = 900

/** How a mail server took a letter; `uncertain`: nobody knows whether it did. */
export type LetterEnd = { kind: 'accepted' | 'uncertain' } | { kind: 'refused'; permanent: boolean }
export type AfterTry = { state: 'sent' | 'refused' } | { state: 'waiting'; inSeconds: number }

/** What becomes of a letter after try number `tries`: over when it is taken or refused for good, else tried again, each time later. */
export function afterTry(end: LetterEnd, tries: number): AfterTry {
  if (end.kind === 'accepted') return { state: 'sent' }
  if ((end.kind === 'refused' && end.permanent) || tries >= MOST_TRIES) return { state: 'refused' }
  return { state: 'waiting', inSeconds: Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** tries) }
}
