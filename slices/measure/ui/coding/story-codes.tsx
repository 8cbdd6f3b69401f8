import { Button, Radio } from '@digdir/designsystemet-react'
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import type { CodeVariable } from '../../rules/coding/code-book.ts'
import type { CodingDesk, StoryView } from '../../rules/coding/coding-view.ts'
import { useMeasureAct } from '../measure-data.ts'
import { useFigures } from '../use-figures.ts'

type Props = { desk: CodingDesk; story: StoryView; onKept: () => void; children?: ReactNode }
type Codes = Record<string, string | null>

/** The questions of the code book about one story. Ctrl and Enter keep the answers and go on. */
export function StoryCodes({ desk, story, onKept, children }: Props) {
  const { t } = useTranslation('measure')
  const [codes, setCodes] = useState<Codes>(desk.codes)
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const act = useMeasureAct(onKept)
  const missing = desk.variables.filter(({ key }) => codes[key] === undefined)
  const keep = () => {
    setTried(true)
    const [first] = missing
    if (first) form.current?.querySelector<HTMLInputElement>(`input[name="${first.key}"]`)?.focus()
    if (first || act.isPending) return
    const path = `/coding/rounds/${desk.roundId}/stories/${story.position}`
    act.mutate({ path, method: 'PUT', json: { codes } })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
  }
  return (
    <form ref={form} className="v-form v-cod-form" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      {desk.variables.map((variable) => (
        <Question
          key={variable.key}
          variable={variable}
          value={codes[variable.key]}
          isMissing={isTried && codes[variable.key] === undefined}
          onPick={(value) => setCodes({ ...codes, [variable.key]: value })}
        />
      ))}
      <ProblemText error={act.error} />
      {isTried && missing.length > 0 && (
        <p className="v-signal" role="alert">
          {t('desk.missing', { count: missing.length })}
        </p>
      )}
      <div className="v-btns">
        <Button type="submit" data-size="sm" disabled={act.isPending}>
          {t('desk.keep')}
        </Button>
        {children}
        <span className="v-meta v-cod-keys">{t('desk.keys')}</span>
      </div>
    </form>
  )
}

type Asked = {
  variable: CodeVariable
  value: string | null | undefined
  isMissing: boolean
  onPick: (value: string | null) => void
}

function Question({ variable: { key, names, help, values }, value, isMissing, onPick }: Asked) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  const radio = (picked: string | null, label: ReactNode) => (
    <Radio
      key={picked ?? ''}
      data-size="sm"
      name={key}
      value={picked ?? ''}
      label={label}
      checked={value === picked}
      onChange={() => onPick(picked)}
    />
  )
  return (
    <fieldset className="v-choice v-cod-question" aria-invalid={isMissing || undefined}>
      <legend>
        <span data-data>{name(names)}</span>
        {isMissing && <span className="v-signal"> · {t('desk.answer')}</span>}
      </legend>
      {name(help) && (
        <p className="v-meta" data-data>
          {name(help)}
        </p>
      )}
      <div>
        {values.map((one) => radio(one.key, <span data-data>{name(one.names)}</span>))}
        {radio(null, t('desk.untold'))}
      </div>
    </fieldset>
  )
}
