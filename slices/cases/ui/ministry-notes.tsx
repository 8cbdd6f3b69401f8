import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useCaseAct } from './cases-data.ts'
import { HandedForm, MinistryForm } from './ministry-form.tsx'

/** What the ministry has been told of the case: each note as it was frozen, who got it, and that they have it. */
export function MinistryNotes({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases')
  const { moment } = useFormats()
  const query = useQuery({
    queryKey: ['cases', 'ministry', caseId],
    queryFn: () => read(api.GET('/api/cases/{id}/ministry-notes', { params: { path: { id: caseId } } })),
  })
  const act = useCaseAct(caseId)
  const [isWriting, setWriting] = useState(false)
  const [handing, setHanding] = useState<number | null>(null)
  if (!query.data) return <ProblemText error={query.error} />
  const { notes, start, mayWrite } = query.data
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
          <li key={note.number}>
            <p className="v-strong">{t('ministry.note', { number: note.number, at: moment(note.at) })}</p>
            <p data-data>{note.facts.split('\n')[0]}</p>
            <p className="v-meta" data-data>
              {note.handed
                ? t(`ministry.handed.${note.handed.how}`, { to: note.handed.to, at: moment(note.handed.at) })
                : t('ministry.not-handed')}{' '}
              {note.receivedAt && t('ministry.received', { at: moment(note.receivedAt) })}
            </p>
            <div className="v-btns">
              <a className="v-link" href={`/api/cases/${encodeURIComponent(caseId)}/ministry-notes/${note.number}/pdf`}>
                {t('ministry.pdf')}
              </a>
              {mayWrite && !note.handed && (
                <button type="button" className="v-link" onClick={() => setHanding(note.number)}>
                  {t('ministry.hand')}
                </button>
              )}
              {mayWrite && note.handed && !note.receivedAt && (
                <button
                  type="button"
                  className="v-link"
                  disabled={act.isPending}
                  onClick={() => act.mutate({ path: `ministry-notes/${note.number}/received` })}
                >
                  {t('ministry.has-it')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ProblemText error={act.error} />
      {isWriting && <MinistryForm caseId={caseId} start={start} onClose={() => setWriting(false)} />}
      {handing !== null && <HandedForm caseId={caseId} number={handing} onClose={() => setHanding(null)} />}
    </section>
  )
}
