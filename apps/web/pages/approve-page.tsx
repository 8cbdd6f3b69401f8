import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { useNow } from '../../../kit/ui/use-now.ts'
import { useTitle } from '../../../kit/ui/use-title.ts'
import { ApproveWords } from '../../../slices/approval/ui/index.ts'
import { useReachOf } from '../../../slices/audience/ui/index.ts'
import { AnswerPrinciples, ApproveStatement, BesideCrisis } from '../../../slices/crisis/ui/index.ts'
import type { MessageView } from '../../../slices/message/rules/message-view.ts'
import { ApprovalSheet, useMessage, useMessageOptions, useMessages } from '../../../slices/message/ui/index.ts'

/** What waits for a yes: a message, or other words that leave the agency; and what is asked of whoever gave one in a crisis. */
export function ApprovePage() {
  const { id = '' } = useParams({ strict: false })
  if (id.startsWith('cfu_')) return <AnswerPrinciples key={id} id={id} />
  return id.startsWith('apq_') ? <ApproveWords key={id} id={id} /> : <ApproveMessage id={id} />
}

function ApproveMessage({ id }: { id: string }) {
  const { t } = useTranslation('message')
  useTitle(t('kit:page.approve'))
  const message = useMessage(id)
  return (
    <Loaded query={message} text={t('loading')}>
      {(loaded) =>
        loaded.heldBy !== null ? (
          <OfRoom messageId={id} />
        ) : loaded.state === 'in-review' ? (
          <Sheet message={loaded} />
        ) : (
          <Decided message={loaded} />
        )
      }
    </Loaded>
  )
}

/** Words of a crisis have a page of their own: what they rest on, and exactly who gets them. It stays, and says what happened. */
function OfRoom({ messageId }: { messageId: string }) {
  return <ApproveStatement key={messageId} messageId={messageId} onDecided={() => undefined} />
}

function Sheet({ message }: { message: MessageView }) {
  const { t, i18n } = useTranslation('message')
  const navigate = useNavigate()
  const options = useMessageOptions()
  const corrected = useMessage(message.corrects?.id ?? '', message.corrects !== null)
  const waiting = useMessages({ waiting: true })
  const place = waiting.data?.items.findIndex((line) => line.id === message.id) ?? -1
  const next = waiting.data?.items.find((line) => line.id !== message.id)
  const kinds = message.audienceKinds.map((kind) => t(`audience.${kind}`).toLowerCase())
  const reach = useReachOf(message.audienceKinds)
  const audience = new Intl.ListFormat(i18n.language === 'en' ? 'en-GB' : 'nb-NO').format(kinds)
  return (
    <ApprovalSheet
      key={message.approvals[0]?.id}
      message={message}
      options={options.data}
      corrected={corrected.data?.editions}
      question={
        reach === null ? t('approve.question', { audience }) : t('approve.question-reach', { audience, count: reach })
      }
      over={
        <>
          <BesideCrisis unitId={message.unit.id} />
          <p className="v-count">
            <span>{place >= 0 && t('approve.place', { place: place + 1, of: waiting.data?.total ?? 1 })}</span>
            <b>
              <Waited since={message.approvals[0]?.askedAt} />
            </b>
          </p>
        </>
      }
      onDecided={() =>
        next ? void navigate({ to: '/godkjenn/$id', params: { id: next.id }, replace: true }) : undefined
      }
    />
  )
}

function Waited({ since }: { since: string | undefined }) {
  const { t } = useTranslation('message')
  const now = useNow(30_000)
  if (!since) return null
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / 60_000))
  if (minutes < 1) return <>{t('approve.waited.now')}</>
  if (minutes < 60) return <>{t('approve.waited.minutes', { count: minutes })}</>
  if (minutes < 48 * 60) return <>{t('approve.waited.hours', { count: Math.floor(minutes / 60) })}</>
  return <>{t('approve.waited.days', { count: Math.floor(minutes / 1440) })}</>
}

/** After the decision: what it was, and the way on. */
function Decided({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const waiting = useMessages({ waiting: true })
  const next = waiting.data?.items[0]
  return (
    <div className="c-3-8">
      <h1 className="v-h1">{message.title}</h1>
      <Empty title={t(`decided.${message.state}`)} text={t('decided.about')}>
        <p className="v-btns">
          {next && (
            <Link to="/godkjenn/$id" params={{ id: next.id }} className="ds-button" data-size="sm">
              {t('decided.next')}
            </Link>
          )}
          <Link to="/budskap/$id" params={{ id: message.id }} className="v-link">
            {t('decided.open')}
          </Link>
        </p>
      </Empty>
    </div>
  )
}
