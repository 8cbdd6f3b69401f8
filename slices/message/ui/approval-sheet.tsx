import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DecideBar } from '../../../kit/ui/decide-bar.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { isJudged } from '../rules/finding.ts'
import type { EditionView, MessageOptions, MessageView } from '../rules/message-view.ts'
import { CompareView } from './compare-view.tsx'
import { useMessageAct } from './message-calls.ts'
import { useNames } from './names-of.ts'
import { ApprovalChecks } from './obstacle-list.tsx'
import { hasOrigin, OriginFacts } from './origin-section.tsx'
import { PrincipleCheck } from './principle-check.tsx'
import { ReadingText } from './reading-text.tsx'
import { SettingsFacts } from './settings-section.tsx'
import { LiftedStops } from './stops.tsx'
import { UnderWay } from './translations-under-way.tsx'
import { type Answers, useAnswers } from './use-answers.ts'
import { checkText } from './use-checks.ts'

type Props = {
  message: MessageView
  options: MessageOptions | undefined
  /** The text that this one corrects, as it went out. */
  corrected: EditionView[] | undefined
  /** One question: may this go to so many? Known by the page. */
  question: string
  /** Place in the row of what waits, and for how long. */
  over: React.ReactNode
  onDecided: () => void
}

/** Approval: the question, the text as its reader gets it, what is checked, what happens then, and two buttons. */
export function ApprovalSheet({ message, options, corrected, question, over, onDecided }: Props) {
  const { t } = useTranslation('message')
  const { languageName, personName } = useNames()
  const [language, setLanguage] = useState(message.sourceLanguage)
  const edition = message.editions.find((each) => each.language === language) ?? message.editions[0]
  const [request] = message.approvals
  const answers = useAnswers(message.id, request?.id ?? '')
  const [isTried, setTried] = useState(false)
  if (!edition || !request) return null
  const before = corrected?.find((each) => each.language === edition.language)
  return (
    <>
      <div className="c-3-8">
        {over}
        <p className="v-h3 v-ask">{question}</p>
        {message.editions.length > 1 && (
          <div className="v-editions-pick">
            <Pick
              legend={t('approve.edition')}
              isLegendHidden
              value={edition.language}
              options={message.editions.map((each) => ({ value: each.language, label: languageName(each.language) }))}
              onPick={setLanguage}
            />
          </div>
        )}
        <ReadingText language={edition.language} title={edition.title} body={edition.body} />
        {edition.isUnchecked && !edition.isCurrent && <ReadByAnother message={message} edition={edition} />}
        {before && (
          <details className="v-how">
            <summary>{t('approve.corrected')}</summary>
            <CompareView before={before} after={edition} language={edition.language} />
          </details>
        )}
        {message.abilities.includes('approve') && <PrincipleCheck answers={answers} isTried={isTried} />}
      </div>
      <div className="c-9-12">
        <SectionHead title={t('approve.before')} />
        <ApprovalChecks message={message} />
        <UnderWay items={message.translations} where="approve" />
        <Readability message={message} edition={edition} />
        <LiftedStops lifts={message.lifts} bases={options?.legalBases ?? []} />
        <div className="v-side">
          <SectionHead title={t('origin.title')} />
          {hasOrigin(message) ? <OriginFacts message={message} /> : <p className="v-body2">{t('approve.no-origin')}</p>}
        </div>
        <div className="v-side">
          <SectionHead title={t('approve.after')} />
          <SettingsFacts message={message} />
          <p className="v-meta v-line">{t('approve.asked-by', { name: personName(request.askedBy) })}</p>
          <p className="v-meta">{t('approve.log')}</p>
        </div>
      </div>
      <Decide {...{ message, answers, isTried, onDecided }} approvalId={request.id} onTried={() => setTried(true)} />
    </>
  )
}

/** Whoever did not write the edition says, beside its text, that it says the same. */
function ReadByAnother({ message, edition }: { message: MessageView; edition: EditionView }) {
  const { t } = useTranslation('message')
  const act = useMessageAct(message.id)
  const source = message.editions.find(({ language }) => language === message.sourceLanguage)
  const json = { revision: edition.revision, sourceRevision: source?.revision ?? 0 }
  return (
    <div className="v-note">
      <p>{t('approve.unchecked')}</p>
      {message.abilities.includes('settle-check') && !edition.isYours && (
        <Button
          data-size="sm"
          variant="secondary"
          disabled={act.isPending}
          onClick={() => act.mutate({ to: `/editions/${edition.language}/current`, json })}
        >
          {t('approve.unchecked.do')}
        </Button>
      )}
      <ProblemText error={act.error} />
    </div>
  )
}

function Readability({ message, edition }: { message: MessageView; edition: EditionView }) {
  const { t } = useTranslation('message')
  const { lix, targets } = checkText(edition.language, edition, message.audienceKinds)
  const [strictest] = targets
  if (!strictest || !isJudged(edition.language, lix.words)) return null
  return (
    <p className="v-body2 v-line">{t('approve.lix', { value: Math.round(lix.value), target: strictest.target })}</p>
  )
}

type DecideProps = {
  message: MessageView
  approvalId: string
  answers: Answers
  isTried: boolean
  onTried: () => void
  onDecided: () => void
}

function Decide({ message, approvalId, answers, isTried, onTried, onDecided }: DecideProps) {
  const { t } = useTranslation('message')
  const act = useMessageAct(message.id, () => {
    answers.drop()
    onDecided()
  })
  const missing = message.obstacles.length > 0 ? 'approve.not-ready' : answers.fault ? 'principles.open' : null
  const approve = () => {
    if (!missing) return act.mutate({ to: '/approve', json: { approvalId, principles: answers.body } })
    onTried()
    if (missing === 'principles.open') document.getElementById('prinsippene')?.scrollIntoView({ block: 'start' })
  }
  if (!message.abilities.includes('approve'))
    return <p className="c-3-8 v-note">{t(message.isOwn ? 'approval.own' : 'approve.not-you')}</p>
  return (
    <DecideBar
      say={t}
      columns="c-3-8"
      why={isTried && act.isIdle ? t(missing ?? 'approve.ready-now') : null}
      error={act.error}
      isBusy={act.isPending}
      onApprove={approve}
      onReturn={(reason) => act.mutate({ to: '/return', json: { approvalId, reason } })}
    />
  )
}
