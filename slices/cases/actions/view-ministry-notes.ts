import { formatMoment } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { renderReport } from '../../../kit/pdf/report.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import { lettersOf } from '../../outbox/index.ts'
import { noteStart } from '../rules/ministry-note.ts'
import { linksOf } from '../store/case-parts.ts'
import { ministryLettersOf } from '../store/ministry-letters.ts'
import { ministryNotes } from '../store/ministry-notes.ts'
import { loadCase } from './load-case.ts'
import { MINISTRY_NOTE } from './ministry-letter.ts'
import { recipientsOfNote } from './ministry-recipients.ts'

/** Notes to the ministry of a case, and where a new one starts. For those who handle it. Throws `cases.not-found`. */
export async function viewMinistryNotes(varde: Varde, caller: Caller, caseId: string) {
  const { file, handles, abilities } = await loadCase(varde.db, caller, caseId)
  if (!handles) throw new Failure('not-found', 'cases.not-found')
  const [rows, links, units] = await Promise.all([
    ministryNotes(varde.db, caseId),
    linksOf(varde.db, caseId),
    unitNames(varde.db, [file.unit_id]),
  ])
  const mayWrite = abilities.includes('tell-ministry')
  const [letters, recipients] = await Promise.all([
    ministryLettersOf(
      varde.db,
      rows.map((row) => row.id),
    ),
    mayWrite ? recipientsOfNote(varde.db) : [],
  ])
  const waiting = letters.filter(({ state }) => state === 'waiting').map(({ id }) => id)
  const onTheirWay = await lettersOf(varde.db, MINISTRY_NOTE, waiting)
  const people = await personNames(
    varde.db,
    [
      ...rows.flatMap((row) => [row.frozen_by, row.handed_by]),
      ...letters.map((letter) => letter.asked_by),
      ...recipients.map((one) => one.confirmedBy),
    ].filter((id) => id !== null),
  )
  const coverage = links
    .filter((link) => link.kind === 'coverage')
    .map((link) => ({ title: link.title, outlet: link.outlet, publishedOn: link.published_on }))
  const { number, title } = file
  return {
    notes: rows.map((row) => ({
      number: row.number,
      facts: row.facts,
      mayBeAsked: row.may_be_asked,
      weSay: row.we_say,
      reason: row.reason,
      fingerprint: row.fingerprint,
      by: people.get(row.frozen_by) ?? null,
      at: row.frozen_at.toISOString(),
      handed: row.handed_at && {
        how: row.handed_how!,
        to: row.handed_to!,
        by: people.get(row.handed_by!) ?? null,
        at: row.handed_at.toISOString(),
      },
      receivedAt: row.received_at?.toISOString() ?? null,
      letters: letters
        .filter((letter) => letter.note_id === row.id)
        .map((letter) => ({
          id: letter.id,
          recipientId: letter.recipient_id,
          name: letter.name,
          address: letter.address,
          state: letter.state,
          by: people.get(letter.asked_by) ?? null,
          at: (letter.sent_at ?? letter.asked_at).toISOString(),
          response: letter.response ?? (onTheirWay.get(letter.id)?.[0]?.answer || null),
        })),
    })),
    recipients: recipients.map(({ id, name: who, address, confirmedBy, confirmedAt }) => ({
      ...{ id, name: who, address },
      confirmed: confirmedAt && { by: people.get(confirmedBy!) ?? null, at: confirmedAt.toISOString() },
    })),
    start: noteStart({ number, title, unitName: units.get(file.unit_id) ?? '', coverage }),
    mayWrite,
  }
}

/** One note as a tagged PDF, in the caller's language. Throws `cases.not-found`, `cases.ministry-note-not-found`. */
export async function printMinistryNote(
  varde: Varde,
  caller: Caller,
  { caseId, number }: { caseId: string; number: number },
): Promise<Buffer> {
  const { file } = await loadCase(varde.db, caller, caseId)
  const { notes } = await viewMinistryNotes(varde, caller, caseId)
  const note = notes.find((one) => one.number === number)
  if (!note) throw new Failure('not-found', 'cases.ministry-note-not-found')
  const { language } = caller
  const t = translator(language)
  const say = (key: string) => t(`cases:ministry.${key}`)
  const section = (key: string, text: string) => ({
    title: say(key),
    level: 2 as const,
    blocks: [{ kind: 'text' as const, lines: text.split('\n') }],
  })
  return renderReport({
    language,
    title: t('cases:ministry.pdf.title', { number: file.number, note: number }),
    lead: say('pdf.lead'),
    facts: [
      { label: say('pdf.at'), value: formatMoment(note.at, language) },
      { label: say('pdf.fingerprint'), value: note.fingerprint },
    ],
    sections: [
      section('facts', note.facts),
      section('may-be-asked', note.mayBeAsked),
      ...(note.weSay ? [section('we-say', note.weSay)] : []),
    ],
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: file.mode === 'demo',
    isExercise: file.mode === 'exercise',
  })
}
