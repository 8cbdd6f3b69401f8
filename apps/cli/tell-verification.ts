import type { Verification } from '../../slices/trace/index.ts'

type Found = NonNullable<Verification['fault']>

const WORDS: Record<Found['kind'], (fault: Found) => string> = {
  'entry-missing': () => 'the entry that must stand here is gone.',
  'link-broken': () => 'the entry does not follow the one before it: an entry was put in, taken out or moved.',
  'event-missing': () => 'the event that this entry covers is gone, or another stands in its place.',
  'entry-changed': () => 'the event (name, actor, time, unit, subject or mode) or the entry itself was changed.',
  'content-changed': () => 'the content of the event was changed.',
  'content-removed': () => 'the content of the event was emptied, and no redaction of it is on record.',
  'cut-off': () => 'a checkpoint covers entries after this; the end of the log was cut off.',
  'history-rewritten': ({ since, position }) =>
    `the chain holds together but is not the one that was signed: it was computed anew somewhere between ${(since ?? 0) + 1} and ${position}.`,
  'tree-wrong': () =>
    'the checkpoint for this position signed another tree than the one over the entries: what proves single entries cannot be trusted.',
  'checkpoint-forged': () => 'the signature of the checkpoint for this position is not genuine.',
  'not-signed': ({ since }) =>
    `no signature covers it. The log is signed to position ${since ?? 0}; what stands after that anybody with the database can have written. Start the server once, and check again.`,
  'checkpoint-foreign-key': () => 'the checkpoint for this position was signed with another key than ours.',
}

/** What stands in the log may give orders to a terminal: control codes and turned writing are shown, never sent. */
const printable = (text: string) =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (code) => `\\u${code.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Says what a check of the log found, in plain words. Gives the exit code: 0 unchanged, 1 changed. */
export function tellVerification({
  entries,
  checkpoints,
  redacted,
  emptied,
  wordless,
  unchained,
  fault,
}: Verification): number {
  const wait = unchained > 0 ? ` ${unchained} event(s) wait to be chained.` : ''
  if (fault) {
    const event = fault.eventId ? ` (${fault.eventId})` : ''
    const what = fault.kind === 'not-signed' ? 'THE LOG IS NOT SIGNED TO ITS END.' : 'THE LOG IS CHANGED.'
    console.error(printable(`${what} Position ${fault.position}${event}: ${WORDS[fault.kind](fault)}`))
    return 1
  }
  const ranges = wordless.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  const gone = ranges && ` Emptied by a redaction: ${ranges}.`
  console.log(
    `The log is unchanged: ${entries} entries, held against ${checkpoints} checkpoint(s), ${redacted + emptied} redaction(s) on record${emptied > 0 ? `, ${emptied} of them lines of crisis rooms` : ''}.${gone}${wait}`,
  )
  return 0
}
