import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DecideBar } from '../../../kit/ui/decide-bar.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { directionOf } from '../../message/ui/index.ts'
import type { ApprovalPageView } from '../rules/approval-view.ts'
import { AlsoAsked } from './also-asked.tsx'
import { useApproval, useDecide } from './approval-data.ts'
import { ApprovalOutcome } from './approval-outcome.tsx'
import { useNameIn } from './crisis-title.ts'
import { PromisedBeside } from './promised-beside.tsx'
import { Said } from './said.tsx'
import { SentenceBasis, unsureKey } from './sentence-check.tsx'
import { isRead, type Reading, TranslationBeside } from './translation-beside.tsx'

/** Words of a crisis before the one who may say yes: the words, the facts they rest on, exactly who gets them, two buttons. */
export function ApproveStatement({ messageId, onDecided }: { messageId: string; onDecided: () => void }) {
  const { t } = useTranslation('crisis')
  const approval = useApproval(messageId)
  return (
    <Loaded query={approval} text={t('approve.loading')}>
      {(view) =>
        view.outcome ? (
          <ApprovalOutcome view={view} outcome={view.outcome} />
        ) : (
          <Sheet view={view} onDecided={onDecided} />
        )
      }
    </Loaded>
  )
}

function Sheet({ view, onDecided }: { view: ApprovalPageView; onDecided: () => void }) {
  const { t } = useTranslation('crisis')
  const [read, setRead] = useState<Record<string, Reading>>({})
  const [tried, setTried] = useState(0)
  const unread = view.translations.find(({ language }) => !isRead(read[language]))?.language
  const { clock } = useFormats()
  return (
    <>
      <div className="c-3-8 v-approval">
        <ApprovalHead view={view} />
        <h1 className="v-h2">{t(view.isFollowing ? 'approve.following' : `approve.${view.kind}`, view)}</h1>
        <p className="v-meta">{t('approve.asked', { name: view.askedBy.name, at: clock(view.askedAt) })}</p>
        <AlsoAsked alsoAsked={view.alsoAsked} />
        {view.isExercise && <p className="v-note">{t('approve.exercise')}</p>}
        <Questions questions={view.questions} />
        {view.sentences.length > 0 && <Sentences view={view} />}
        {(view.sentences.length === 0 || view.languages.length > 1) && <Said words={view.texts} />}
        {view.translations.map((one) => (
          <TranslationBeside
            key={one.language}
            {...one}
            isAsked={view.verdict === 'yes' && view.approvalId !== null}
            reading={read[one.language] ?? null}
            tried={tried}
            isNext={one.language === unread}
            onReading={(reading) => setRead({ ...read, [one.language]: reading })}
          />
        ))}
        {view.corrects && (
          <details className="v-how">
            <summary>{t('approve.corrects', { number: view.corrects.number })}</summary>
            <Said words={view.corrects.texts} />
          </details>
        )}
      </div>
      <div className="c-9-12 v-approval">
        <ApprovalFacts {...view} />
        <div className="v-side">
          <ApprovalReach view={view} />
        </div>
      </div>
      <Decide view={view} read={read} onTried={() => setTried(tried + 1)} onDecided={onDecided} />
    </>
  )
}

/** An answer is read with what it answers: the yes puts both on a public page. */
function Questions({ questions }: Pick<ApprovalPageView, 'questions'>) {
  const { t } = useTranslation('crisis')
  if (questions.length === 0) return null
  return (
    <section aria-label={t('approve.question')}>
      <p className="v-meta">{t('approve.question')}</p>
      {questions.map(({ language, text }) => (
        <p key={language} className="v-said__title" lang={language} dir={directionOf(language)} data-data>
          {text}
        </p>
      ))}
    </section>
  )
}

/** The words as they are heard, each sentence with the fact it rests on beside it. */
function Sentences({ view: { sentences, facts, beside, unsure, languages } }: { view: ApprovalPageView }) {
  const { t } = useTranslation('crisis')
  return (
    <div className="v-sentences">
      <ul>
        {sentences.map((one) => (
          <li key={`${one.isTitle} ${one.text}`} data-basis={one.basis}>
            <SentenceBasis sentence={one} facts={[...facts, ...beside]} unsure={unsure} />
          </li>
        ))}
      </ul>
      {languages.length > 1 && <p className="v-meta">{t('basis.other')}</p>}
    </div>
  )
}

/** Which crisis it is, and the way to its room for those who may open it. */
export function ApprovalHead({ view: { crisis, mayOpenRoom } }: { view: ApprovalPageView }) {
  const { t } = useTranslation('crisis')
  const nameIn = useNameIn()
  const title = t('title', { scenario: nameIn(crisis.names), unit: crisis.unit ?? '' })
  return (
    <p className="v-count">
      <span>
        {crisis.number} <span data-data>{title}</span>
      </span>
      {mayOpenRoom && (
        <Link to="/krise/$id" params={{ id: crisis.id }} className="v-link">
          {t('approve.room')}
        </Link>
      )}
    </p>
  )
}

function ApprovalFacts({ facts, beside, unsure }: Pick<ApprovalPageView, 'facts' | 'beside' | 'unsure'>) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  return (
    <>
      <SectionHead title={t('approve.facts')} />
      {facts.length === 0 && <p className="v-body2">{t('approve.facts.none')}</p>}
      <ul className="v-approval__facts">
        {facts.map((fact) => (
          <li key={fact.id}>
            <span data-data>{fact.text}</span>
            <span className="v-meta">
              {t(`fact.${fact.state}`)}, <span data-data>{fact.source}</span>, {clock(fact.at)}
            </span>
          </li>
        ))}
      </ul>
      {unsure.length > 0 && (
        <>
          <h3 className="v-h4">{t('approve.unsure')}</h3>
          <p className="v-body2">{t('approve.unsure.about')}</p>
          <ul className="v-approval__facts">
            {unsure.map((fact) => (
              <li key={fact.id}>
                <span data-data>{fact.text}</span>
                <span className="v-meta">
                  {t(unsureKey(fact))}, <span data-data>{fact.source}</span>, {clock(fact.at)}
                </span>
                {fact.counter.trim() && (
                  <span className="v-meta">
                    {t('fact.counter')} <span data-data>{fact.counter}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {beside.length > 0 && (
        <>
          <h3 className="v-h4">{t('approve.beside')}</h3>
          <ul className="v-approval__facts">
            {beside.map((fact) => (
              <li key={fact.id}>
                <span data-data>{fact.text}</span>
                <span className="v-meta">
                  <span data-data>{fact.source}</span>, {clock(fact.at)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function ApprovalReach({ view }: { view: ApprovalPageView }) {
  const { reach, people, waiting, corrects, isFollowing, languages, promised, nextAt, kind } = view
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const twice = reach.reduce((sum, one) => sum + one.heads, 0) - people
  return (
    <>
      <SectionHead title={t('approve.reach', { count: people })} />
      {corrects && !isFollowing && (
        <p className="v-body2">
          {t(`approve.reach.${corrects.also.length > 0 ? 'line' : 'same'}${waiting > 0 ? '-or-waits' : ''}`, {
            number: corrects.number,
            numbers: [corrects.number, ...corrects.also].toSorted((a, b) => a - b).join(', '),
            had: people - waiting,
            count: waiting,
          })}
        </p>
      )}
      <ul className="v-approval__reach">
        {reach.map(({ group, heads, of, unreachable, excluded, isStopped, waiting: left, stopped }) => (
          <li key={group}>
            {t(of > heads ? 'approve.reach.group-of' : 'approve.reach.group', {
              group: t(`group.${group}`),
              count: heads,
              of,
            })}
            {left > 0 && (
              <span className="v-meta">{t('approve.reach.waiting', { had: heads - left, count: left })}</span>
            )}
            {stopped > 0 && <span className="v-meta">{t('approve.reach.never', { count: stopped })}</span>}
            {unreachable > 0 && (
              <span className="v-meta">{t('approve.reach.unreachable', { count: unreachable })}</span>
            )}
            {excluded > 0 && <span className="v-meta">{t('approve.reach.excluded', { count: excluded })}</span>}
            {isStopped && <span className="v-meta">{t('approve.reach.stopped')}</span>}
          </li>
        ))}
      </ul>
      <PromisedBeside promised={promised} />
      {twice > 0 && <p className="v-body2">{t('approve.reach.twice', { count: twice })}</p>}
      {kind === 'page' && <p className="v-body2">{t('approve.page.about')}</p>}
      <p className="v-meta">{t('approve.languages', { languages })}</p>
      {nextAt && <p className="v-meta">{t('approve.next', { at: clock(nextAt) })}</p>}
      <p className="v-meta">{t('approve.log')}</p>
    </>
  )
}

/** As the server takes it: what whoever says yes has read, and who has read the rest. */
const readOf = (languages: readonly string[], read: Readonly<Record<string, Reading>>) => ({
  read: languages.filter((language) => read[language]?.by === 'self'),
  readers: languages.flatMap((language) => {
    const reading = read[language]
    return reading?.by === 'other' ? [{ language, name: reading.name.trim() }] : []
  }),
})

type DecideProps = {
  view: ApprovalPageView
  read: Readonly<Record<string, Reading>>
  onTried: () => void
  onDecided: () => void
}

function Decide({ view, read, onTried, onDecided }: DecideProps) {
  const { t } = useTranslation('crisis')
  const { t: say } = useTranslation('message')
  const decide = useDecide(view.messageId, onDecided)
  const { approvalId, verdict, names } = view
  if (verdict !== 'yes' || approvalId === null)
    return (
      <p className="c-3-8 v-note">
        {t(verdict === 'own' ? 'approve.own' : 'approve.not-you')} <span data-data>{names.join(', ')}</span>
      </p>
    )
  return (
    <DecideBar
      say={say}
      columns="c-3-8"
      why={null}
      error={decide.error}
      isBusy={decide.isPending}
      onApprove={() => {
        const languages = view.translations.map(({ language }) => language)
        if (languages.every((language) => isRead(read[language])))
          return decide.mutate({ to: 'approve', json: { approvalId, ...readOf(languages, read) } })
        onTried()
      }}
      onReturn={(reason, done) => decide.mutate({ to: 'return', json: { approvalId, reason } }, { onSuccess: done })}
    />
  )
}
