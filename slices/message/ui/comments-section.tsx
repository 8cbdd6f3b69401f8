import { Button, Select } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { blockTexts } from '../rules/body.ts'
import type { CommentView, EditionView, MessageView } from '../rules/message-view.ts'
import { useMessageAct } from './message-calls.ts'
import { useNames } from './names-of.ts'

/** What people say about the text to each other, tied to the place they speak of. */
export function CommentsSection({ message, edition }: { message: MessageView; edition: EditionView }) {
  const { t } = useTranslation('message')
  const here = message.comments.filter((comment) => comment.language === edition.language)
  const open = here.filter((comment) => !comment.resolvedAt)
  const solved = here.filter((comment) => comment.resolvedAt)
  const mayComment = message.abilities.includes('comment')
  return (
    <section className="v-block" id="kommentarer" aria-labelledby="comments-title">
      <SectionHead id="comments-title" title={t('comments.title')}>
        {t('comments.open', { count: open.length })}
      </SectionHead>
      <ul className="v-rows">
        {open.map((comment) => (
          <CommentRow key={comment.id} comment={comment} messageId={message.id} mayResolve={mayComment} />
        ))}
      </ul>
      {solved.length > 0 && (
        <details className="v-how">
          <summary>{t('comments.solved', { count: solved.length })}</summary>
          <ul className="v-rows">
            {solved.map((comment) => (
              <CommentRow key={comment.id} comment={comment} messageId={message.id} mayResolve={false} />
            ))}
          </ul>
        </details>
      )}
      {mayComment && <CommentForm message={message} edition={edition} />}
    </section>
  )
}

type RowProps = { comment: CommentView; messageId: string; mayResolve: boolean }

function CommentRow({ comment, messageId, mayResolve }: RowProps) {
  const { t } = useTranslation('message')
  const { moment } = useFormats()
  const { personName } = useNames()
  const act = useMessageAct(messageId)
  return (
    <li className="v-comment">
      {comment.quote && <blockquote className="v-say">{comment.quote}</blockquote>}
      <p>{comment.text}</p>
      <p className="v-meta">
        {personName(comment.author)}, {moment(comment.createdAt)}
        {comment.resolvedBy && ` ${t('comments.solved-by', { name: personName(comment.resolvedBy) })}`}
      </p>
      {mayResolve && (
        <button type="button" className="v-link" onClick={() => act.mutate({ to: `/comments/${comment.id}/resolve` })}>
          {t('comments.resolve')}
        </button>
      )}
      <ProblemText error={act.error} />
    </li>
  )
}

const QUOTE = 120

function CommentForm({ message, edition }: { message: MessageView; edition: EditionView }) {
  const { t } = useTranslation('message')
  const [text, setText] = useState('')
  const [block, setBlock] = useState(-1)
  const act = useMessageAct(message.id, () => setText(''))
  const places = [edition.title || t('untitled'), ...blockTexts(edition.body).map((each) => each.text)]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim()) return
    const quote = (places[block + 1] ?? '').slice(0, QUOTE)
    act.mutate({ to: '/comments', json: { language: edition.language, block, quote, text: text.trim() } })
  }
  return (
    <form className="v-form" onSubmit={submit}>
      <div className="ds-field">
        <label className="ds-label" htmlFor="comment-place">
          {t('comments.place')}
        </label>
        <Select
          id="comment-place"
          data-size="sm"
          value={String(block)}
          onChange={(event) => setBlock(Number(event.target.value))}
        >
          {places.map((place, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number.
            <Select.Option key={index} value={String(index - 1)}>
              {place.slice(0, 70)}
            </Select.Option>
          ))}
        </Select>
      </div>
      <TextField label={t('comments.text')} rows={2} value={text} onWrite={setText} />
      <ProblemText error={act.error} />
      <div className="v-btns">
        <Button type="submit" data-size="sm" variant="secondary" disabled={!text.trim() || act.isPending}>
          {t('comments.add')}
        </Button>
      </div>
    </form>
  )
}
