import { useTranslation } from 'react-i18next'
import { DecideBar } from '../../../kit/ui/decide-bar.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import { useTitle } from '../../../kit/ui/use-title.ts'
import { partTitle } from '../rules/part-title.ts'
import { useWords, useWordsAct, type WordsRequest } from './approval-data.ts'
import { TakeBack } from './take-back.tsx'

/** Words that wait for a yes: the question, the words as they will stand, what follows, and two buttons. */
export function ApproveWords({ id }: { id: string }) {
  const { t } = useTranslation('approval')
  useTitle(t('kit:page.approve'))
  const query = useWords(id)
  return (
    <Loaded query={query} text={t('loading')}>
      {(request) => <Sheet request={request} />}
    </Loaded>
  )
}

function Sheet({ request }: { request: WordsRequest }) {
  const { t } = useTranslation('approval')
  const waits = request.state === 'waiting'
  return (
    <>
      <div className="c-3-8">
        <p className="v-count">
          <span>{t(`kind.${request.kind}`)}</span>
          <b>{request.unit.name}</b>
        </p>
        <h1 className="v-h3 v-ask">{waits ? t(`question.${request.kind}`) : t(`decided.${request.state}`)}</h1>
        {request.kind === 'press.picture' && (
          <img className="v-asked-picture" src={`/api/press/pictures/${request.subject}/file`} alt={request.title} />
        )}
        <WordsAsRead request={request} />
      </div>
      <div className="c-9-12">
        <SectionHead title={t('after.title')} />
        <p className="v-body2">{t(`after.${request.kind}`)}</p>
        <Course request={request} />
      </div>
      {waits && <Decide request={request} />}
    </>
  )
}

/** Each text in its language, as it will stand. */
function WordsAsRead({ request }: { request: WordsRequest }) {
  const { t } = useTranslation('approval')
  const lineOf = useLine()
  const languageName = useLanguageName()
  const titleOf = (part: string, language: string) => {
    const { key, what } = partTitle(part, request.state)
    const names = { language: languageName(language) }
    return capital(t(key, { ...names, what: what && t(`pair.what.${what}`, names) }))
  }
  return request.words.map(({ language, part, text }) => (
    <section key={`${part} ${language}`} className="v-block">
      <SectionHead
        title={isBeside(part) || isNowOrThen(part) ? titleOf(part, language) : capital(languageName(language))}
      />
      <div lang={isBeside(part) ? undefined : language} data-data="">
        {text
          .split('\n\n')
          .filter((line) => line.trim() !== '')
          .map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words stand still.
            <p key={at} className="v-body">
              {lineOf(part, line)}
            </p>
          ))}
      </div>
    </section>
  ))
}

/** What stands beside the words: moments, choices from a few, and whom they go to. */
const MOMENTS = ['embargo', 'when', 'out-from', 'accredit-by']
const CHOICES: Readonly<Record<string, string>> = {
  precaution: 'precaution',
  'precaution-now': 'precaution',
  front: 'front',
  licence: 'press-room:pictures.licence',
  'people-in': 'press-room:pictures.people',
  'event-kind': 'press-occasion:kind',
  'open-to': 'press-occasion:open-to',
  accreditation: 'accreditation',
  'event-language': 'kit:language',
}
const BESIDE = [
  ...MOMENTS,
  ...Object.keys(CHOICES),
  'to',
  'asked',
  'reply',
  'reply-now',
  'waits',
  'consent',
  'people',
  'until',
  'page',
  'seats',
  'event-unit',
]
const isBeside = (part: string) => BESIDE.includes(part) || part.startsWith('number')

function useLine() {
  const { t } = useTranslation('approval')
  const { moment, date } = useFormats()
  return (part: string, line: string) => {
    if (line === 'at-once') return t('at-once')
    if (part === 'until') return date(line)
    if (part === 'people') return t('people', { count: Number(line) })
    if (part === 'page')
      return (
        <a href={line} className="v-link">
          {t('part.page.open')}
        </a>
      )
    if (MOMENTS.includes(part)) return moment(line)
    return CHOICES[part] ? t(`${CHOICES[part]}.${line}`) : line
  }
}

/** The words as they are and as they will be, one beside the other. */
const isNowOrThen = (part: string) => ['phrase', 'phrase-now', 'unit-name', 'unit-name-now'].includes(part)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function Course({ request }: { request: WordsRequest }) {
  const { t } = useTranslation('approval')
  const { moment } = useFormats()
  const waiting = request.approvers.map(({ displayName, insteadOf }) =>
    insteadOf ? t('instead', { name: displayName, absent: insteadOf }) : displayName,
  )
  return (
    <div className="v-side">
      <p className="v-meta v-line">{t('asked', { name: request.askedBy ?? '', at: moment(request.askedAt) })}</p>
      {request.reason && <p className="v-meta v-line">{t('reason', { reason: request.reason })}</p>}
      {request.state === 'waiting' && <p className="v-meta v-line">{t('waits-for', { names: waiting.join(', ') })}</p>}
      {request.decidedAt && (
        <p className="v-meta v-line">
          {t('answered', { name: request.decidedBy ?? '', at: moment(request.decidedAt) })}
          {request.insteadOf && ` ${t('for', { name: request.insteadOf })}`}
        </p>
      )}
      {request.answer && <p className="v-note">{request.answer}</p>}
    </div>
  )
}

function Decide({ request }: { request: WordsRequest }) {
  const { t } = useTranslation('approval')
  const act = useWordsAct(request.id)
  if (!request.mayDecide)
    return (
      <div className="c-3-8">
        <p className="v-note">{t(request.isOwn ? 'own' : 'not-you')}</p>
        {request.mayTakeBack && <TakeBack id={request.id} />}
      </div>
    )
  return (
    <DecideBar
      say={t}
      columns="c-3-8"
      why={null}
      error={act.error}
      isBusy={act.isPending}
      onApprove={() => act.mutate({ to: 'approve' })}
      onReturn={(reason, done) => act.mutate({ to: 'return', json: { reason } }, { onSuccess: done })}
    />
  )
}
