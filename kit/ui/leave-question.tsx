import { Button } from '@digdir/designsystemet-react'
import { useIsMutating } from '@tanstack/react-query'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countWords, type TypedField, writeAgain } from './typed-fields.ts'
import type { useTyped } from './use-typed.ts'

type Props = {
  asking: { words: string[] } | 'under-way' | null
  onStay: () => void
  onGo: () => void
  /** What was under way has ended. */
  onAnswered: () => void
}

/** Before words are left: how many, and stay, copy or go. Before an act that is under way is left: wait for the answer. */
export function LeaveQuestion({ asking, onStay, onGo, onAnswered }: Props) {
  if (asking === 'under-way') return <UnderWay onGo={onGo} onAnswered={onAnswered} />
  return asking && <Question words={asking.words} onStay={onStay} onGo={onGo} />
}

type QuestionProps = { words: string[]; onStay: () => void; onGo: () => void }

function Question({ words, onStay, onGo }: QuestionProps) {
  const { t } = useTranslation('kit')
  const count = countWords(words)
  const title = count > 0 ? t('leave.words', { count }) : t('leave.choices')
  return <LeaveWords {...{ title, words, onStay, onGo }} about={t('leave.about')} />
}

/** Stay, copy the words, or go without them. The focus stands on staying. */
export function LeaveWords({ title, about, words, onStay, onGo }: QuestionProps & { title: string; about: string }) {
  const { t } = useTranslation('kit')
  const id = useId()
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  const count = countWords(words)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question in a dialog, with a name that is read when the focus comes
    <section className="v-leave" role="group" aria-labelledby={id}>
      <h2 className="v-h4" id={id}>
        {title}
      </h2>
      <p>{about}</p>
      <div className="v-btns">
        <Button ref={stay} type="button" data-size="sm" onClick={onStay}>
          {t('leave.stay')}
        </Button>
        {count > 0 && <CopyWords words={words} />}
        <Button type="button" data-size="sm" variant="secondary" onClick={onGo}>
          {t('leave.go')}
        </Button>
      </div>
    </section>
  )
}

function CopyWords({ words }: { words: string[] }) {
  const { t } = useTranslation('kit')
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(words.join('\n\n')).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  return (
    <>
      <Button type="button" data-size="sm" variant="secondary" onClick={() => void copy()}>
        {t('leave.copy')}
      </Button>
      <span role="status">{outcome && t(`leave.copy.${outcome}`)}</span>
    </>
  )
}

function UnderWay({ onGo, onAnswered }: { onGo: () => void; onAnswered: () => void }) {
  const { t } = useTranslation('kit')
  const isDone = useIsMutating() === 0
  useEffect(() => {
    if (isDone) onAnswered()
  }, [isDone, onAnswered])
  return (
    <div className="v-note stop v-leave" role="alert">
      <p>{t('leave.under-way')}</p>
      <button type="button" className="v-link" onClick={onGo}>
        {t('leave.under-way.go')}
      </button>
    </div>
  )
}

type EarlierProps = {
  dialog: RefObject<HTMLDialogElement | null>
  typed: Pick<ReturnType<typeof useTyped>, 'earlier' | 'answer'>
}

/** What was written here the last time and never sent, offered and not put in by itself: it may have been about something else. */
export function EarlierWords({ dialog, typed: { earlier, answer } }: EarlierProps) {
  const { t } = useTranslation('kit')
  const [unplaced, setUnplaced] = useState<TypedField[]>([])
  if (earlier.length === 0) return null
  const words = (unplaced.length > 0 ? unplaced : earlier).filter((one) => one.isText && one.value.trim() !== '')
  const texts = words.map((one) => one.value.trim())
  const count = countWords(texts)
  const fetch = async () => {
    const left = await writeAgain(dialog.current!, earlier)
    if (left.length > 0) setUnplaced(left)
    else answer()
  }
  return (
    <section className="v-note v-earlier" aria-label={t('earlier.label')}>
      <p role="status">
        {unplaced.length > 0
          ? t(count > 0 ? 'earlier.unplaced' : 'earlier.unplaced.choices')
          : count > 0
            ? t('earlier.words', { count })
            : t('earlier.choices')}
      </p>
      {texts.length > 0 && (
        <blockquote className="v-say" data-data>
          {texts.join(' · ')}
        </blockquote>
      )}
      <div className="v-btns">
        {unplaced.length === 0 && (
          <Button type="button" data-size="sm" variant="secondary" onClick={() => void fetch()}>
            {t('earlier.fetch')}
          </Button>
        )}
        {count > 0 && <CopyWords words={texts} />}
        <Button type="button" data-size="sm" variant="tertiary" onClick={answer}>
          {t(unplaced.length > 0 ? 'earlier.done' : 'earlier.drop')}
        </Button>
      </div>
    </section>
  )
}
