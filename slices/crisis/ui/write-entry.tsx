import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { namesSomebody } from '../../../kit/kernel/stops/names-somebody.ts'
import { withoutNumbers } from '../../../kit/kernel/stops/without-numbers.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import type { EntryView } from '../rules/crisis-view.ts'
import { WRITTEN_KINDS, type WrittenKind } from '../rules/entry.ts'

type Props = {
  corrects: EntryView | null
  /** What is written, and not in the log yet. */
  draft: { kind: WrittenKind; text: string }
  onDraft: (change: Partial<{ kind: WrittenKind; text: string }>) => void
  onWrite: (isCleared: boolean) => void
  onForget: () => void
}

/**
 * Writes a line in the log: what kind, what, and Ctrl Enter or the button. Works without a network. What looks like the name of somebody in custody is
 * said, and takes one more press; an identity number is taken out first, and no press sends it.
 */
export function WriteEntry({ corrects, draft: { kind, text }, onDraft, onWrite, onForget }: Props) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const [warned, setWarned] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (corrects) field.current?.focus()
  }, [corrects])
  const found = namesSomebody(text)
  const isNumbered = withoutNumbers(text) !== text || found.some((one) => one.check === 'identity-number')
  const isNaming = !isNumbered && found.length > 0
  const isWarned = warned === text
  const fault = isNumbered ? t('log.number') : undefined
  const save = () => {
    if (text.trim() === '') return field.current?.focus()
    if (isNumbered) field.current?.focus()
    if (isNumbered || (isNaming && !isWarned)) return setWarned(text)
    onWrite(isNaming)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
  }
  return (
    <form className="v-logbox" onSubmit={submit} noValidate>
      <Pick
        legend={t('log.kind')}
        isLegendHidden
        options={WRITTEN_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onPick={(to) => onDraft({ kind: to })}
      />
      {corrects && (
        <p className="v-meta">
          {t('log.correcting', { at: clock(corrects.writtenAt), seq: corrects.seq })}{' '}
          <button type="button" className="v-link" onClick={onForget}>
            {t('log.correcting.forget')}
          </button>
        </p>
      )}
      <Textfield
        ref={field}
        id="loggfor"
        multiline
        rows={2}
        maxLength={4000}
        label={t('log.write')}
        value={text}
        error={fault}
        onChange={(event) => onDraft({ text: event.target.value })}
        onKeyDown={press}
      />
      {isNumbered && isWarned && (
        <p className="ds-sr-only" role="alert">
          {fault}
        </p>
      )}
      {isNaming && (
        <p className="v-note stop" role={isWarned ? 'alert' : 'status'}>
          {t('log.names')}
        </p>
      )}
      <Button type="submit" variant="secondary">
        {t(isNaming && isWarned ? 'log.save.cleared' : 'log.save')}
      </Button>
    </form>
  )
}
