import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newestFirst } from '../../../kit/kernel/in-time.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { differences } from '../rules/document-difference.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { useDocumentWords } from './document-words.ts'
import { type RevisionText, useRevision } from './plan-data.ts'
import { useCourse } from './use-titles.ts'

/** What has happened, the newest first, and any two saves beside each other. */
export function HistorySection({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const { moment } = useFormats()
  const lines = useHistoryLines(initiative)
  return (
    <section className="v-block" id="historikk" aria-labelledby="history-title">
      <SectionHead id="history-title" title={t('history.title')}>
        {lines.length}
      </SectionHead>
      {initiative.revisions.length > 1 && <Comparison key={initiative.revision} initiative={initiative} />}
      <ol className="v-rows v-ini-history">
        {lines.map((line) => (
          <li key={line.key}>
            <span className="v-meta">{moment(line.at)}</span>
            <span>
              {line.text}
              {line.note && (
                <span className="v-meta v-ini-under" data-data>
                  {line.note}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

type Line = { key: string; at: string; text: string; note?: string | null }

function useHistoryLines({ revisions, approvals, moves, adjustments, evaluation }: InitiativeView): Line[] {
  const { t } = useTranslation('plan')
  const { stepName } = useCourse()
  const name = (person: string | null) => person ?? t('person.gone')
  const lines: Line[] = [
    ...revisions.map((one) => ({
      key: `revision-${one.number}`,
      at: one.savedAt,
      text: t(one.number === 1 ? 'history.made' : 'history.saved', { name: name(one.author), number: one.number }),
    })),
    ...approvals.map((one) => ({
      key: `asked-${one.id}`,
      at: one.askedAt,
      text: t('history.asked', { name: name(one.askedBy) }),
    })),
    ...approvals
      .filter((one) => one.decidedAt !== null)
      .map((one) => ({
        key: `decided-${one.id}`,
        at: one.decidedAt!,
        text: t(`history.${one.decision}`, { name: name(one.decidedBy) }),
        note: one.insteadOf ? t('history.instead', { name: one.insteadOf }) : one.reason,
      })),
    ...moves.map((one) => ({
      key: `move-${one.id}`,
      at: one.at,
      text: t('history.moved', { name: name(one.by), step: stepName(one.to) }),
      note: one.note,
    })),
    ...adjustments.map((one) => ({
      key: `adjustment-${one.id}`,
      at: one.proposedAt,
      text: t('history.proposed', { name: name(one.proposedBy) }),
      note: one.proposal,
    })),
    ...(evaluation?.closedAt ? [{ key: 'closed', at: evaluation.closedAt, text: t('history.closed') }] : []),
  ]
  // Of what was done in one, the last step stands on top.
  return newestFirst(
    lines,
    ({ at }) => at,
    (_, place) => -place,
  )
}

function Comparison({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const { moment } = useFormats()
  const [isOpen, setOpen] = useState(false)
  const [from, setFrom] = useState(initiative.revisions[1]?.number ?? 1)
  const [to, setTo] = useState(initiative.revisions[0]?.number ?? 1)
  const before = useRevision(initiative.id, isOpen ? from : null)
  const after = useRevision(initiative.id, isOpen ? to : null)
  const options = initiative.revisions.map(({ number, author, savedAt }) => ({
    value: String(number),
    label: t('history.revision', { number, name: author ?? t('person.gone'), at: moment(savedAt) }),
  }))
  return (
    <details className="v-how" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.compare')}</summary>
      <div className="v-two">
        <SelectField
          label={t('history.from')}
          options={options}
          value={String(from)}
          onPick={(number) => setFrom(Number(number))}
        />
        <SelectField
          label={t('history.to')}
          options={options}
          value={String(to)}
          onPick={(number) => setTo(Number(number))}
        />
      </div>
      {isOpen && (
        <Loaded query={before} text={t('history.loading')}>
          {(old) => (
            <Loaded query={after} text={t('history.loading')}>
              {(fresh) => <Differences before={old} after={fresh} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </details>
  )
}

function Differences({ before, after }: { before: RevisionText; after: RevisionText }) {
  const { t } = useTranslation('plan')
  const words = useDocumentWords()
  const fields = differences(before.document, after.document)
  if (fields.length === 0) return <p className="v-body2">{t('history.same')}</p>
  return (
    <>
      {fields.map((field) => (
        <div key={field} className="v-ini-both">
          <h3 className="v-h4">{t(`field.${field}`)}</h3>
          <div>
            <p className="v-meta">{t('history.number', { number: before.number })}</p>
            <p className="v-ini-said">{words(before.document, field) || '–'}</p>
          </div>
          <div>
            <p className="v-meta">{t('history.number', { number: after.number })}</p>
            <p className="v-ini-said">{words(after.document, field) || '–'}</p>
          </div>
        </div>
      ))}
    </>
  )
}
