import { directionOf } from '../../message/ui/index.ts'
import type { FirstMessageView } from '../rules/statement-view.ts'
import { Asserts } from './asserts.tsx'

type Props = { language: string; words: Pick<FirstMessageView, 'title' | 'body' | 'asserts'> }

/** First words in their language, with what must be true when they leave. */
export function FirstWords({ language, words: { title, body, asserts } }: Props) {
  return (
    <>
      <div lang={language} dir={directionOf(language)} data-data data-typography="secondary">
        <p>
          <b>{title}</b>
        </p>
        <p style={{ whiteSpace: 'pre-line' }}>{body}</p>
      </div>
      <Asserts {...{ asserts, language }} />
    </>
  )
}
