import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import type { CaseView } from '../rules/case-view.ts'
import { useCaseAct } from './cases-data.ts'
import { type NamesCheck, NamesWarning, wordsOf } from './names-warning.tsx'

/** Working notes: for those who handle the case. They leave neither the case nor the agency. */
export function CaseNotes({ file, check }: { file: CaseView; check: NamesCheck }) {
  const { t } = useTranslation('cases')
  const { moment } = useFormats()
  if (file.notes === null) return null
  return (
    <section aria-labelledby="case-notes">
      <SectionHead title={t('notes')} id="case-notes">
        {t('notes.inside')}
      </SectionHead>
      {file.abilities.includes('note') && <NoteForm file={file} check={check} />}
      <ul className="v-rows">
        {file.notes.map((note) => (
          <li key={note.id}>
            <p className="v-case__what" data-data>
              {note.text}
            </p>
            <p className="v-meta">
              <span data-data>{note.by.name ?? t('analysis.somebody')}</span>, {moment(note.at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoteForm({ file, check }: { file: CaseView; check: NamesCheck }) {
  const { t } = useTranslation('cases')
  const [text, setText] = useState('')
  const [namesCleared, setCleared] = useState(false)
  const [isTried, setTried] = useState(false)
  const act = useCaseAct(file.id, () => {
    setText('')
    setCleared(false)
    setTried(false)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (text.trim()) act.mutate({ path: 'notes', json: { text, namesCleared } })
  }
  return (
    <form className="v-case__form" onSubmit={submit} noValidate>
      <TextField
        label={t('notes.new')}
        about={t('notes.help')}
        fault={isTried && !text.trim() ? t('notes.missing') : undefined}
        rows={3}
        max={4000}
        value={text}
        onWrite={setText}
      />
      <NamesWarning words={wordsOf(check, [text])} error={act.error} isCleared={namesCleared} onClear={setCleared} />
      <ProblemText error={act.error} />
      <div className="v-btns">
        <Button type="submit" data-size="sm" variant="secondary" disabled={act.isPending}>
          {t('notes.save')}
        </Button>
      </div>
    </form>
  )
}
