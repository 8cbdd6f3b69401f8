import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { CODE_LEVELS, type CodeVariable } from '../../rules/coding/code-book.ts'
import type { CodeBookView } from '../../rules/coding/coding-view.ts'
import { keyFrom } from '../../rules/key-from.ts'
import { useMeasureAct } from '../measure-data.ts'
import { valuesFrom, valuesText } from './values-text.ts'

/** `path` is where the book is kept, below `/api/measure`. */
type Props = { book: CodeBookView | null; path: string; variable: CodeVariable | null; onClose: () => void }
const LANGUAGES = ['nb', 'nn', 'en'] as const
const BLANK: CodeVariable = { key: '', names: { nb: '' }, help: { nb: '' }, level: 'nominal', values: [] }

/** A question of the code book, new or said anew. Saving makes a new version; rounds that have begun go on with theirs. */
export function VariableDialog({ book, path, variable, onClose }: Props) {
  const { t } = useTranslation('measure')
  const [draft, setDraft] = useState(variable ?? BLANK)
  const [values, setValues] = useState(valuesText(variable?.values ?? []))
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useMeasureAct(onClose)
  const others = (book?.variables ?? []).filter(({ key }) => key !== variable?.key)
  const needsReason = book !== null && reason.trim() === ''
  const keep = (variables: CodeVariable[]) => {
    setTried(true)
    if (needsReason) return
    act.mutate({ path, json: { builtOn: book?.number ?? 0, variables, reason } })
  }
  const submit = () => {
    setTried(true)
    if (draft.names.nb.trim() === '') return
    const key = variable?.key ?? keyFrom(draft.names.nb, new Set(others.map((one) => one.key)))
    const next = { ...draft, key, values: valuesFrom(values, draft.level, variable?.values ?? []) }
    keep(variable ? book!.variables.map((one) => (one.key === key ? next : one)) : [...others, next])
  }
  const write = (part: 'names' | 'help', language: (typeof LANGUAGES)[number], text: string) =>
    setDraft({ ...draft, [part]: { ...draft[part], [language]: text } })
  return (
    <FormDialog
      title={t(variable ? 'book.change.title' : 'book.add')}
      action={t('book.keep')}
      error={act.error}
      isBusy={act.isPending}
      more={
        variable &&
        others.length > 0 && (
          <Button type="button" data-size="sm" variant="tertiary" onClick={() => keep(others)}>
            {t('book.remove')}
          </Button>
        )
      }
      onSubmit={submit}
      onClose={onClose}
    >
      {LANGUAGES.map((language) => (
        <Textfield
          key={language}
          data-size="sm"
          lang={language}
          maxLength={120}
          label={t(`book.name.${language}`)}
          value={draft.names[language] ?? ''}
          error={language === 'nb' && isTried && draft.names.nb.trim() === '' ? t('field.name.missing') : undefined}
          onChange={(event) => write('names', language, event.target.value)}
        />
      ))}
      <Textfield
        multiline
        rows={2}
        data-size="sm"
        maxLength={600}
        label={t('book.help')}
        description={t('book.help.about')}
        value={draft.help.nb}
        onChange={(event) => write('help', 'nb', event.target.value)}
      />
      <SelectField
        label={t('book.level')}
        options={CODE_LEVELS.map((value) => ({ value, label: t(`level.${value}.long`) }))}
        value={draft.level}
        onPick={(level) => setDraft({ ...draft, level })}
      />
      <Textfield
        multiline
        rows={5}
        data-size="sm"
        label={t('book.values')}
        description={t(draft.level === 'interval' ? 'book.values.interval' : `book.values.${draft.level}`)}
        value={values}
        onChange={(event) => setValues(event.target.value)}
      />
      {book && (
        <Textfield
          data-size="sm"
          maxLength={1000}
          label={t('book.reason')}
          value={reason}
          error={isTried && needsReason ? t('book.reason.missing') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </FormDialog>
  )
}
