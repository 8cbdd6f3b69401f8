import { Button } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pick } from '../../../kit/ui/pick.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import type { PrincipleText } from '../rules/message-view.ts'
import { PRINCIPLE_ANSWERS } from '../rules/principles.ts'
import type { Answers } from './use-answers.ts'

type Props = {
  answers: Answers
  /** The approver has tried to go on: what is missing is said where it is missing. */
  isTried: boolean
}

/** The principles as questions to the approver. One press answers the rest, once every question has been on the screen. */
export function PrincipleCheck({ answers, isTried }: Props) {
  const { t } = useTranslation('message')
  const { list, unseen } = useSeen()
  const [isTooEarly, setTooEarly] = useState(false)
  const { principles } = answers
  if (!principles?.edition || principles.asked.length + principles.shown.length === 0) return null
  const { asked, shown, edition } = principles
  const left = asked.length - answers.answers.length
  const hold = () => {
    const [first] = unseen()
    setTooEarly(first !== undefined)
    if (first) first.scrollIntoView({ block: 'start' })
    else answers.holdRest()
  }
  return (
    <section className="v-side" aria-labelledby="principles-title" id="prinsippene">
      <SectionHead id="principles-title" title={t('principles.title')}>
        {t('principles.answered', { count: asked.length - left, of: asked.length })}
      </SectionHead>
      <ol className="v-principles" ref={list}>
        {asked.map((principle) => (
          <Question key={principle.key} principle={principle} answers={answers} isTried={isTried} />
        ))}
      </ol>
      <div className="v-principles__rest">
        {left > 0 ? (
          <Button data-size="md" variant="secondary" onClick={hold}>
            {t(left === asked.length ? 'principles.all' : 'principles.rest')}
          </Button>
        ) : (
          asked.length > 0 && <p className="v-strong">{t('principles.none-left')}</p>
        )}
        <p className="v-meta" role="status">
          {isTooEarly && left > 0 ? t('principles.read-first') : t('principles.from', { number: edition.number })}
        </p>
      </div>
      {shown.length > 0 && <Shown principles={shown} />}
    </section>
  )
}

/** Title, text and question in the language of the interface, else in bokmål. */
function useWords(principle: PrincipleText) {
  const { i18n } = useTranslation('message')
  const inLanguage = (field: 'title' | 'text' | 'check') => {
    for (const language of [i18n.language, 'nb']) {
      const text = principle.texts[language]?.[field]
      if (text) return { text, language }
    }
    return null
  }
  return { title: inLanguage('title'), text: inLanguage('text'), check: inLanguage('check') }
}

function Question({ principle, answers, isTried }: { principle: PrincipleText } & Props) {
  const { t } = useTranslation('message')
  const { title, check } = useWords(principle)
  const given = answers.of(principle.key)
  const isNoteless = given?.answer === 'noted' && given.note.trim() === ''
  return (
    <li data-key={principle.key}>
      <p className="v-meta" lang={title?.language}>
        {title?.text}
      </p>
      <Pick
        legend={<span lang={check?.language}>{check?.text}</span>}
        value={given?.answer ?? null}
        options={PRINCIPLE_ANSWERS.map((value) => ({ value, label: t(`principles.${value}`) }))}
        onPick={(answer) => answers.answer(principle.key, answer)}
      />
      {given?.answer === 'noted' && (
        <TextField
          label={t('principles.note')}
          fault={isTried && isNoteless ? t('principles.note.missing') : undefined}
          max={1000}
          value={given.note}
          onWrite={(text) => answers.note(principle.key, text)}
        />
      )}
    </li>
  )
}

/** Rights and duties that bear on this message, and are no question: staff's freedom of speech among them. */
function Shown({ principles }: { principles: PrincipleText[] }) {
  const { t } = useTranslation('message')
  return (
    <div className="v-principles__shown">
      <h3>{t('principles.shown')}</h3>
      {principles.map((principle) => (
        <Reminder key={principle.key} principle={principle} />
      ))}
    </div>
  )
}

function Reminder({ principle }: { principle: PrincipleText }) {
  const { title, text } = useWords(principle)
  return (
    <p className="v-body2" lang={title?.language}>
      <b className="v-strong">{title?.text}.</b> {text?.text}
    </p>
  )
}

/** Which questions have been on the screen, as the reader scrolls or moves the focus. */
function useSeen() {
  const list = useRef<HTMLOListElement>(null)
  const seen = useRef(new Set<Element>())
  useEffect(() => {
    const items = list.current?.children ?? []
    const watcher = new IntersectionObserver(
      (entries) => entries.filter((one) => one.isIntersecting).forEach((one) => void seen.current.add(one.target)),
      { threshold: 0.5 },
    )
    for (const item of items) watcher.observe(item)
    return () => watcher.disconnect()
  })
  return { list, unseen: () => [...(list.current?.children ?? [])].filter((one) => !seen.current.has(one)) }
}
