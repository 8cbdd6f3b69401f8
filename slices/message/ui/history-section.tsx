import { Select } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newestFirst } from '../../../kit/kernel/in-time.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { ApprovalView, ChoiceView, EditionView, HistoryLine, MessageView } from '../rules/message-view.ts'
import { CompareView } from './compare-view.tsx'
import { useHistory, useRevision } from './message-calls.ts'
import { useNames } from './names-of.ts'

/** Who wrote when, what leaders decided, what was done with remarks; and any two texts side by side in one. */
export function HistorySection({ message, edition }: { message: MessageView; edition: EditionView }) {
  const { t } = useTranslation('message')
  const history = useHistory(message.id, true)
  return (
    <section className="v-block" id="endringer" aria-labelledby="history-title">
      <SectionHead id="history-title" title={t('history.title')} />
      <Loaded query={history} text={t('history.loading')}>
        {({ revisions }) => {
          const lines = revisions.filter((line) => line.language === edition.language)
          return (
            <>
              {lines.length > 1 && <Comparison key={lines[0]?.number} messageId={message.id} lines={lines} />}
              <Course message={message} lines={lines} />
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function Comparison({ messageId, lines }: { messageId: string; lines: HistoryLine[] }) {
  const { t } = useTranslation('message')
  const language = lines[0]?.language ?? 'nb'
  const [isOpen, setOpen] = useState(false)
  const [from, setFrom] = useState(lines[1]?.number ?? 0)
  const [to, setTo] = useState(lines[0]?.number ?? 0)
  const before = useRevision(messageId, language, isOpen ? from : null)
  const after = useRevision(messageId, language, isOpen ? to : null)
  return (
    <details className="v-how" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.compare')}</summary>
      <div className="v-two">
        <RevisionPick id="compare-from" label={t('history.from')} lines={lines} value={from} onPick={setFrom} />
        <RevisionPick id="compare-to" label={t('history.to')} lines={lines} value={to} onPick={setTo} />
      </div>
      {isOpen && (
        <Loaded query={before} text={t('history.loading')}>
          {(old) => (
            <Loaded query={after} text={t('history.loading')}>
              {(fresh) => <CompareView before={old} after={fresh} language={language} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </details>
  )
}

type PickProps = {
  id: string
  label: string
  lines: HistoryLine[]
  value: number
  onPick: (number: number) => void
}

function RevisionPick({ id, label, lines, value, onPick }: PickProps) {
  const { t } = useTranslation('message')
  const { moment } = useFormats()
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <Select id={id} data-size="sm" value={String(value)} onChange={(event) => onPick(Number(event.target.value))}>
        {lines.map((line) => (
          <Select.Option key={line.number} value={String(line.number)}>
            {t('history.option', { ordinal: line.ordinal, moment: moment(line.savedAt) })}
          </Select.Option>
        ))}
      </Select>
    </div>
  )
}

type Entry = { at: string; key: string; text: string; more?: string | null }

function Course({ message, lines }: { message: MessageView; lines: HistoryLine[] }) {
  const { t } = useTranslation('message')
  const { moment } = useFormats()
  const { personName } = useNames()
  const choiceText = (choice: ChoiceView) =>
    choice.choice === 'kept'
      ? t('history.kept', { name: personName(choice.person), text: choice.excerpt })
      : t('history.replaced', { name: personName(choice.person), text: choice.excerpt, by: choice.replacement ?? '' })
  // The room that holds a text ends it, with a code; a person is named only where one did it by hand.
  const endedBy = ({ decidedBy, reason }: ApprovalView) => ({
    text: decidedBy?.name ? t('history.ended', { name: decidedBy.name }) : t('history.ended.room'),
    more: reason && t(`ended.${reason}`, { defaultValue: reason }),
  })
  const language = lines[0]?.language
  const entries: Entry[] = [
    ...lines.map((line) => ({
      at: line.savedAt,
      key: `r${line.number}`,
      text: t('history.wrote', { name: personName(line.author), ordinal: line.ordinal }),
    })),
    ...message.approvals.flatMap((approval) => [
      {
        at: approval.askedAt,
        key: `a${approval.id}`,
        text: t('history.asked', { name: personName(approval.askedBy) }),
      },
      ...(approval.decision && approval.decidedAt
        ? [
            {
              at: approval.decidedAt,
              key: `d${approval.id}`,
              ...(approval.decision === 'ended'
                ? endedBy(approval)
                : {
                    text: t(`history.${approval.decision}`, { name: personName(approval.decidedBy) }),
                    more: approval.reason,
                  }),
            },
          ]
        : []),
    ]),
    ...message.choices
      .filter((choice) => choice.language === language)
      .map((choice) => ({ at: choice.at, key: `c${choice.findingId}`, text: choiceText(choice), more: choice.reason })),
    ...message.lifts.map((lift) => ({
      at: lift.liftedAt,
      key: `l${lift.findingId}`,
      text: t('history.lifted', { name: personName(lift.liftedBy) }),
      more: lift.reason,
    })),
  ]
  // Of what was done in one, the last step stands on top.
  const inOrder = newestFirst(
    entries,
    ({ at }) => at,
    (_, place) => -place,
  )
  return (
    <ol className="v-rows v-history">
      {inOrder.map((entry) => (
        <li key={entry.key}>
          <time className="v-meta" dateTime={entry.at}>
            {moment(entry.at)}
          </time>
          <p>{entry.text}</p>
          {entry.more && <p className="v-body2">{entry.more}</p>}
        </li>
      ))}
    </ol>
  )
}
