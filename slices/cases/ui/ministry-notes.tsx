import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { useCaseAct } from './cases-data.ts'
import { type MinistryNoteList, useMinistryNotes } from './ministry-data.ts'
import { HandedForm, MinistryForm } from './ministry-form.tsx'
import { MinistrySend } from './ministry-send.tsx'

/** What the ministry has been told of the case: each note as it was frozen, who got it, and that they have it. */
export function MinistryNotes({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases')
  const query = useMinistryNotes(caseId)
  const [isWriting, setWriting] = useShown<true>()
  if (!query.data) return <ProblemText error={query.error} />
  const { notes, start, recipients, mayWrite } = query.data
  if (notes.length === 0 && !mayWrite) return null
  return (
    <section aria-labelledby="ministry">
      <SectionHead title={t('ministry')} id="ministry">
        {mayWrite && (
          <button type="button" className="v-link" onClick={() => setWriting(true)}>
            {t('ministry.write')}
          </button>
        )}
      </SectionHead>
      {notes.length === 0 && <p className="v-muted">{t('ministry.none')}</p>}
      <ul className="v-rows">
        {notes.map((note) => (
          <Note key={note.number} caseId={caseId} note={note} recipients={recipients} mayWrite={mayWrite} />
        ))}
      </ul>
      {isWriting && <MinistryForm caseId={caseId} start={start} onClose={() => setWriting(null)} />}
    </section>
  )
}

type NoteProps = {
  caseId: string
  note: MinistryNoteList['notes'][number]
  recipients: MinistryNoteList['recipients']
  mayWrite: boolean
}

function Note({ caseId, note, recipients, mayWrite }: NoteProps) {
  const { t } = useTranslation('cases')
  const { moment } = useFormats()
  const [asks, setAsks] = useShown<'send' | 'hand'>()
  const act = useCaseAct(caseId)
  const close = () => setAsks(null)
  const link = (text: string, press: () => void) => (
    <button type="button" className="v-link" disabled={act.isPending} onClick={press}>
      {text}
    </button>
  )
  return (
    <li>
      <p className="v-strong">{t('ministry.note', { number: note.number, at: moment(note.at) })}</p>
      <p data-data>{note.facts.split('\n')[0]}</p>
      {note.reason && (
        <p className="v-meta" data-data>
          {t('ministry.reason', { reason: note.reason })}
        </p>
      )}
      {note.letters.length === 0 && (
        <p className="v-meta" data-data>
          {note.handed
            ? t(`ministry.handed.${note.handed.how}`, { to: note.handed.to, at: moment(note.handed.at) })
            : t('ministry.not-handed')}
        </p>
      )}
      <Letters note={note} />
      {note.receivedAt && <p className="v-meta">{t('ministry.received', { at: moment(note.receivedAt) })}</p>}
      <div className="v-btns">
        <a className="v-link" href={`/api/cases/${encodeURIComponent(caseId)}/ministry-notes/${note.number}/pdf`}>
          {t('ministry.pdf')}
        </a>
        {mayWrite &&
          recipients.length > 0 &&
          link(t(note.letters.length > 0 ? 'ministry.send.again' : 'ministry.send'), () => setAsks('send'))}
        {mayWrite && !note.handed && link(t('ministry.hand'), () => setAsks('hand'))}
        {mayWrite &&
          note.handed &&
          !note.receivedAt &&
          link(t('ministry.has-it'), () => act.mutate({ path: `ministry-notes/${note.number}/received` }))}
      </div>
      <ProblemText error={act.error} />
      {asks === 'send' && <MinistrySend caseId={caseId} note={note} recipients={recipients} onClose={close} />}
      {asks === 'hand' && <HandedForm caseId={caseId} number={note.number} onClose={close} />}
    </li>
  )
}

/** Each time that the note was sent: to whom, by whom, and what became of it. */
function Letters({ note }: { note: NoteProps['note'] }) {
  const { t } = useTranslation('cases')
  const { moment } = useFormats()
  return note.letters.map(({ id, name, address, state, by, at, response }) => (
    <p key={id} className={state === 'refused' ? 'v-meta v-signal' : 'v-meta'} data-data role="status">
      {t(`ministry.letter.${state}`, { name, address, by: by ?? '–', at: moment(at) })}
      {state === 'refused' && response && ` ${response}`}
    </p>
  ))
}
