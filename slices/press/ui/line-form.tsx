import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { LINE_KINDS, type LineTexts } from '../rules/line.ts'
import type { LineInput } from '../rules/line-text.ts'
import { AnswerSources } from './answer-sources.tsx'
import { LineConflict } from './line-conflict.tsx'
import { type LineFile, useLineAct } from './line-data.ts'

const WRITTEN = ['nb', 'nn', 'en'] as const
type Theirs = LineInput & { revision: number }
type Props = {
  /** The line to change; null for a new one. */
  line: LineFile | null
  units: readonly { id: string; name: string }[]
  firstUnitId: string
  firstDay: string
  onSaved: (id: string) => void
  onClose: () => void
}

/** Writes a line to take, or a question with its answer: in each language, with sources and the last day it may be said. */
export function LineForm({ line, units, firstUnitId, firstDay, onSaved, onClose }: Props) {
  const { t } = useTranslation('press-desk')
  const [unitId, setUnitId] = useState(line?.unit.id ?? firstUnitId)
  const [revision, setRevision] = useState(line?.revision ?? 0)
  const [input, setInput] = useState<LineInput>(() => (line ? inputOf(line) : { ...EMPTY, expiresOn: firstDay }))
  const act = useLineAct<{ id?: string }>((saved) => onSaved(saved.id ?? line?.id ?? ''))
  const set = (change: Partial<LineInput>) => setInput((before) => ({ ...before, ...change }))
  const say = (language: string, change: { question?: string; answer?: string }) =>
    setInput((before) => {
      const now = before.texts[language] ?? { answer: '' }
      return { ...before, texts: { ...before.texts, [language]: { ...now, ...change } } }
    })
  const theirs =
    act.error instanceof Problem && act.error.code === 'press.line-changed-meanwhile'
      ? (act.error.details.theirs as Theirs | null)
      : null
  const submit = () => {
    const json = { ...input, topic: input.topic.trim(), texts: written(input) }
    if (line) act.mutate({ path: `/${line.id}`, method: 'PUT', json: { ...json, revision } })
    else act.mutate({ path: '', json: { ...json, unitId } })
  }
  return (
    <FormDialog
      title={t(line ? 'line.change' : 'line.new')}
      action={t('line.save')}
      error={theirs ? null : act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {theirs && (
        <LineConflict
          theirs={theirs.texts}
          onChoose={(which) => {
            setRevision(theirs.revision)
            if (which === 'theirs') setInput(theirs)
            act.reset()
          }}
        />
      )}
      <Pick
        legend={t('line.kind')}
        options={LINE_KINDS.map((value) => ({ value, label: t(`line.kind.${value}`) }))}
        value={input.kind}
        onPick={(kind) => set({ kind })}
      />
      <TextField label={t('line.topic')} max={200} value={input.topic} onWrite={(text) => set({ topic: text })} />
      {!line && (
        <SelectField
          label={t('lines.unit')}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={unitId}
          onPick={setUnitId}
        />
      )}
      {WRITTEN.map((language) => (
        <details key={language} open={language === 'nb' || Boolean(input.texts[language]?.answer)}>
          <summary>{t(`line.language.${language}`)}</summary>
          <div className="v-answer__acts">
            {input.kind === 'question' && (
              <Textfield
                data-size="sm"
                lang={language}
                label={t('line.question')}
                value={input.texts[language]?.question ?? ''}
                onChange={(event) => say(language, { question: event.target.value })}
              />
            )}
            <Textfield
              multiline
              rows={4}
              data-size="sm"
              lang={language}
              label={t('line.answer')}
              value={input.texts[language]?.answer ?? ''}
              onChange={(event) => say(language, { answer: event.target.value })}
            />
          </div>
        </details>
      ))}
      <AnswerSources sources={input.sources} onChange={(sources) => set({ sources })} />
      <TextField
        type="date"
        label={t('line.last-day')}
        value={input.expiresOn}
        onWrite={(text) => set({ expiresOn: text })}
      />
      {input.kind === 'question' && (
        <Checkbox
          data-size="sm"
          label={t('line.public')}
          description={t('line.public.help')}
          checked={input.isPublic}
          onChange={(event) => set({ isPublic: event.target.checked })}
        />
      )}
    </FormDialog>
  )
}

const EMPTY: LineInput = { kind: 'line', topic: '', texts: {}, sources: [], expiresOn: '', isPublic: false }

const inputOf = ({ kind, topic, texts, sources, expiresOn, isPublic }: LineFile): LineInput => ({
  kind,
  topic,
  texts: texts as LineTexts,
  sources,
  expiresOn,
  isPublic,
})

/** Languages that nobody has written anything in are left out. */
const written = ({ texts, kind }: LineInput): LineTexts =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([, text]) => text.answer.trim() || text.question?.trim())
      .map(([language, { question, answer }]) => [
        language,
        kind === 'question' ? { question: question ?? '', answer } : { answer },
      ]),
  )
