import { Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import type { FirstAudience } from '../rules/first-message.ts'
import type { FirstMessageView } from '../rules/statement-view.ts'

const PATH = '/api/crises/first-messages'

function useFirst(method: 'PUT' | 'POST', path: string, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: object) => call<unknown>(path, { method, json }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['crisis', 'first-messages'] }),
  })
}

type FormProps = {
  scenarioKey: string | null
  audience: FirstAudience
  language: string
  message: FirstMessageView | null
  onClose: () => void
}

/** Writes first words; whoever may must approve them anew. */
export function FirstForm({ scenarioKey, audience, language, message, onClose }: FormProps) {
  const { t } = useTranslation('crisis')
  const [title, setTitle] = useState(message?.title ?? '')
  const [body, setBody] = useState(message?.body ?? '')
  const [isTried, setTried] = useState(false)
  const save = useFirst('PUT', PATH, onClose)
  return (
    <FormDialog
      title={t('first.form', { audience: t(`words.${audience}`) })}
      action={t('first.save')}
      error={save.error}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (title.trim() && body.trim()) save.mutate({ scenarioKey, audience, language, title, body })
      }}
    >
      <Textfield
        label={t('say.heading')}
        maxLength={200}
        value={title}
        error={isTried && !title.trim() ? t('say.heading.missing') : undefined}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Textfield
        multiline
        rows={8}
        label={t('say.text')}
        description={t('first.fields')}
        maxLength={4000}
        value={body}
        error={isTried && !body.trim() ? t('say.text.missing') : undefined}
        onChange={(event) => setBody(event.target.value)}
      />
      <p className="v-meta">{t('first.save.about')}</p>
    </FormDialog>
  )
}

/** Says yes beforehand to words that have been read, until a day. */
export function FirstApproval({ message, onClose }: { message: FirstMessageView; onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const [until, setUntil] = useState(inAYear)
  const approve = useFirst('POST', `${PATH}/${encodeURIComponent(message.id)}/approve`, onClose)
  return (
    <FormDialog
      title={t('first.approve.title')}
      action={t('first.approve')}
      error={approve.error}
      isBusy={approve.isPending || until === ''}
      onClose={onClose}
      onSubmit={() => approve.mutate({ revision: message.revision, until })}
    >
      <div className="v-said">
        <blockquote lang={message.language} data-data>
          <p className="v-said__title">{message.title}</p>
          <p style={{ whiteSpace: 'pre-line' }}>{message.body}</p>
        </blockquote>
      </div>
      <p>{t('first.approve.about')}</p>
      <Textfield
        type="date"
        label={t('first.until')}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
    </FormDialog>
  )
}

function inAYear(): string {
  const at = new Date()
  at.setFullYear(at.getFullYear() + 1)
  return at.toISOString().slice(0, 10)
}
