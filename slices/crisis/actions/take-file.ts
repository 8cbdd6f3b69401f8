import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { formatMoment } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { zipOf } from '../../../kit/zip/zip-of.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { contentsOf, type FilePart, folderOf, MARKS, partOfLines } from '../rules/crisis-file.ts'
import { announceCrisis } from './announce-crisis.ts'
import { gatherFile } from './gather-file.ts'
import { inRoom } from './in-room.ts'
import { printCourse } from './print-course.ts'

/** Proves events of the chained log: the log lies in another slice, and the server gives it to this one. */
export type ProveEvents = (
  varde: Varde,
  asked: { subject: string; others: readonly string[]; names: readonly string[] },
) => Promise<{ lines: string[]; seal: object; checkpoints: object[]; publicKey: string }>

/** What is told of the messages and dispatches of a crisis: what was decided, never who received. */
const DECIDED = [
  ...['message.approved', 'message.stop-lifted', 'message.corrected', 'message.withdrawn'],
  ...['dispatch.started', 'dispatch.wave-opened', 'dispatch.wave-overridden', 'dispatch.stop-lifted'],
  'dispatch.stop-ended',
  'dispatch.waves-ended',
  ...['dispatch.published', 'dispatch.stopped', 'dispatch.closed'],
]
const VERIFIER = new URL('../../../scripts/verify-crisis.mjs', import.meta.url)

/**
 * The whole crisis as one zip that proves itself without Varde. The digest of its list of contents is announced before it is proved, so
 * that all of it is covered by the chained log. That it was taken out is on record. Throws `crisis.not-found`.
 */
export async function takeFile(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  proveEvents: ProveEvents,
): Promise<{ name: string; bytes: Buffer }> {
  const gathered = await asOneMoment(varde, (then) => gatherFile(then, caller, crisisId))
  const { head, lastEntry } = gathered
  const parts: FilePart[] = [
    { path: 'LES-MEG.txt', body: readMe(varde, caller, head) },
    ...gathered.parts.map((part) => partOfLines(part, head)),
    { path: 'rapport.pdf', body: await printCourse(varde, caller, crisisId) },
    { path: 'public-key.pem', body: varde.secrets.checkpointPublicKey },
    { path: 'verify-crisis.mjs', body: await readFile(VERIFIER) },
  ]
  const contents = contentsOf(head, { madeAt: varde.now(), lastEntry }, parts, (body) => hash('sha256', body, 'hex'))
  const digest = hash('sha256', contents, 'hex')
  await inRoom(varde, caller, crisisId, (trx, file, now) =>
    announceCrisis(trx, caller, file, CRISIS_EVENTS.fileMade, now, { digest, parts: parts.length, lastEntry }),
  )
  const proof = await proveEvents(varde, { subject: crisisId, others: gathered.about, names: DECIDED })
  const chain = [...proof.lines, ...proof.checkpoints.map((checkpoint) => JSON.stringify({ checkpoint }))]
  const all = [
    ...parts,
    { path: 'innhold.json', body: contents },
    { path: 'kjede.jsonl', body: `${[...chain, JSON.stringify(proof.seal)].join('\n')}\n` },
  ]
  const folder = folderOf(head)
  return {
    name: `${folder.toLowerCase()}.zip`,
    bytes: zipOf(all.map(({ path, body }) => ({ path: `${folder}/${path}`, body }))),
  }
}

/** Reads as it all stood at one moment: a room that lives would else be told of in pieces that do not fit. */
function asOneMoment<T>(varde: Varde, read: (then: Varde) => Promise<T>): Promise<T> {
  return varde.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => read({ ...varde, db: trx }))
}

function readMe(varde: Varde, { language }: Caller, { number, mode }: { number: string; mode: keyof typeof MARKS }) {
  const say = translator(language)
  const agency = varde.settings.agencyName
  const mark = MARKS[mode]
  return [
    ...(mark ? [say(`crisis:file.mark.${mode}`), ''] : []),
    say('crisis:file.readme', { number, agency, at: formatMoment(varde.now().toISOString(), language) }),
    '',
  ].join('\n')
}
