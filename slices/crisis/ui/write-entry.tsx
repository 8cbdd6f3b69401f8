import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import type { EntryView } from '../rules/crisis-view.ts'
import { WRITTEN_KINDS, type WrittenKind } from '../rules/entry.ts'

type Props = {
  corrects: EntryView | null
  /** Does the text look as if it named somebody in custody? It is said, and takes one more press. */
  isBad: (text: string) => boolean
  /** What is written, and not in the log yet. */
  draft: { kind: WrittenKind; text: string }
  onDraft: (change: Partial<{ kind: WrittenKind; text: string }>) => void
  onWrite: (isCleared: boolean) => void
  onForget: () => void
}

/** Writes a line in the log: what kind, what, and Ctrl Enter or the button. Works without a network. */
export function WriteEntry({ corrects, draft: { kind, text }, isBad, onDraft, onWrite, onForget }: Props) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const [warned, setWarned] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (corrects) field.current?.focus()
  }, [corrects])
  const save = () => {
    if (text.trim() === '') return field.current?.focus()
    const isNaming = isBad(text)
    if (isNaming && warned !== text) return setWarned(text)
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
        onChange={(event) => onDraft({ text: event.target.value })}
        onKeyDown={press}
      />
      {isBad(text) && (
        <p className="v-note stop" role={warned === text ? 'alert' : 'status'}>
          {t('log.names')}
        </p>
      )}
      <Button type="submit" variant="secondary">
        {t(isBad(text) && warned === text ? 'log.save.cleared' : 'log.save')}
      </Button>
    </form>
  )
}
