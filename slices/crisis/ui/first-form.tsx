import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { directionOf } from '../../message/ui/index.ts'
import type { FirstAudience } from '../rules/first-message.ts'
import type { FirstMessageView } from '../rules/statement-view.ts'
import { Asserts } from './asserts.tsx'
import { FirstWords } from './first-words.tsx'
import { useWaiver, WaiverPick } from './waiver-pick.tsx'
import { type Words, WordsFields } from './words-fields.tsx'

const PATH = '/api/crises/first-messages'

export function useFirst(method: 'PUT' | 'POST', path: string, onDone: () => void) {
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
  const latest = message?.draft ?? message
  const [words, setWords] = useState<Words>({ title: latest?.title ?? '', text: latest?.body ?? '' })
  const [asserts, setAsserts] = useState(latest?.asserts.join('\n') ?? '')
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
        const { title, text: body } = words
        if (title.trim() && body.trim())
          save.mutate({ scenarioKey, audience, language, title, body, asserts: linesOf(asserts) })
      }}
    >
      <WordsFields {...{ language, words, isTried }} onWords={setWords} help={t('first.fields')} rows={8} />
      <Textfield
        multiline
        rows={2}
        lang={language}
        dir={directionOf(language)}
        label={t('first.asserts')}
        description={t('first.asserts.about')}
        value={asserts}
        onChange={(event) => setAsserts(event.target.value)}
      />
      <p className="v-meta">{t(message?.approvedBy ? 'first.save.beside' : 'first.save.about')}</p>
    </FormDialog>
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Says yes beforehand to words that have been read, until a day. */
export function FirstApproval({ message, onClose }: { message: FirstMessageView; onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const latest = message.draft ?? message
  const [until, setUntil] = useState(inAYear)
  const [isRead, setRead] = useState(false)
  const given = useWaiver()
  const approve = useFirst('POST', `${PATH}/${encodeURIComponent(message.id)}/approve`, onClose)
  return (
    <FormDialog
      title={t('first.approve.title')}
      action={t('first.approve')}
      error={approve.error}
      isBusy={approve.isPending || until === ''}
      onClose={onClose}
      onSubmit={() => {
        if (given.isWhole()) approve.mutate({ revision: message.revision, until, isRead, waiver: given.waiver })
      }}
    >
      <div className="v-said">
        <blockquote lang={message.language} dir={directionOf(message.language)} data-data>
          <p className="v-said__title">{latest.title}</p>
          <p style={{ whiteSpace: 'pre-line' }}>{latest.body}</p>
        </blockquote>
      </div>
      <Asserts asserts={latest.asserts} language={message.language} />
      {message.draft && (
        <details>
          <summary>{t('first.stands')}</summary>
          <FirstWords language={message.language} words={message} />
        </details>
      )}
      {message.isUnread && !message.draft && (
        <>
          <p>{t('first.unread')}</p>
          <Checkbox label={t('first.read')} checked={isRead} onChange={(event) => setRead(event.target.checked)} />
        </>
      )}
      <p>{t('first.approve.about')}</p>
      <Textfield
        type="date"
        label={t('first.until')}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
      {message.mayWaive && (
        <WaiverPick
          legend={t('first.waiver')}
          about={t('first.waiver.about')}
          {...{ given, wait: t('first.waiver.wait') }}
        />
      )}
    </FormDialog>
  )
}

function inAYear(): string {
  const at = new Date()
  at.setFullYear(at.getFullYear() + 1)
  return at.toISOString().slice(0, 10)
}
