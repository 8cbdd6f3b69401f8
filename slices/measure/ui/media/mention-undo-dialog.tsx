import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import type { UndoLoss } from '../../rules/media/mention-import-view.ts'
import { useMentionUndo, useUndoLoss } from './mention-import-data.ts'

type Props = { importId: string; path: string; onClose: () => void }

/** Undoing what brought mentions: what goes, what stays and what people have coded of it, and why it is done. */
export function MentionUndoDialog({ importId, path, onClose }: Props) {
  const { t } = useTranslation('measure')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const loss = useUndoLoss(importId)
  const undo = useMentionUndo(path, onClose)
  const submit = () => {
    setTried(true)
    if (reason.trim() && loss.data) undo.mutate(reason)
  }
  return (
    <FormDialog
      title={t('unmention.title')}
      action={t('unmention.do')}
      error={undo.error}
      isBusy={undo.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Loaded query={loss} text={t('unmention.loading')}>
        {(told) => <Loss loss={told} />}
      </Loaded>
      <Textfield
        data-size="sm"
        maxLength={1000}
        label={t('unmention.reason')}
        description={t('unmention.reason.help')}
        value={reason}
        error={isTried && !reason.trim() ? t('reason.missing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}

function Loss({ loss }: { loss: UndoLoss }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const line = (key: string, many: number) => t(`unmention.${key}`, { count: many, shown: count(many) })
  return (
    <ul className="v-mea-effort">
      <li>{line('gone', loss.gone)}</li>
      {loss.passed > 0 && <li>{line('passed', loss.passed)}</li>}
      {loss.stories > 0 && <li>{line('stories', loss.stories)}</li>}
      {loss.coded > 0 && (
        <li className="v-signal">
          {line('coded', loss.coded)} {line('messages', loss.messages)}
        </li>
      )}
      {loss.panels > 0 && <li>{line('panels', loss.panels)}</li>}
      {loss.untold > 0 && <li className="v-signal">{line('untold', loss.untold)}</li>}
    </ul>
  )
}
