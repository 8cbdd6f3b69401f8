import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { AuthorityRule } from '../rules/authority.ts'
import { AUDIENCE_KINDS, LEVELS, type Level, MESSAGE_KINDS, type MessageKind } from '../rules/words.ts'
import { AuthorityForm } from './authority-form.tsx'
import type { AuthorityCase } from './organisation-data.ts'

/** Who approves what: for one kind of message and one level, a row per audience. */
export function AuthorityMatrix({ rules, canEdit }: { rules: AuthorityRule[]; canEdit: boolean }) {
  const { t } = useTranslation('organisation')
  const { date } = useFormats()
  const [messageKind, setMessageKind] = useState<MessageKind>('information')
  const [fromLevel, setFromLevel] = useState<Level>('unit')
  const [editing, setEditing] = useShown<AuthorityCase>()
  const current = rules.filter((rule) => rule.validTo === null)
  const rows = AUDIENCE_KINDS.map((audienceKind) => ({
    audienceKind,
    rule: current.find(
      (rule) => rule.messageKind === messageKind && rule.fromLevel === fromLevel && rule.audienceKind === audienceKind,
    ),
  }))
  const open = current.filter(isUnsettled).length
  return (
    <section aria-labelledby="matrix">
      <div className="v-org-two">
        <Pick
          legend={t('authority.message')}
          options={MESSAGE_KINDS.map((value) => ({ value, label: t(`message-kind.${value}`) }))}
          value={messageKind}
          onPick={setMessageKind}
        />
        <Pick
          legend={t('authority.from')}
          options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
          value={fromLevel}
          onPick={setFromLevel}
        />
      </div>
      <div className="v-org-gap-s">
        <SectionHead
          id="matrix"
          title={t('authority.case', {
            message: t(`message-kind.${messageKind}`),
            level: t(`level.${fromLevel}`).toLowerCase(),
          })}
        >
          {t('authority.open', { count: open, total: current.length })}
        </SectionHead>
      </div>
      {current.length === 0 && <Empty title={t('authority.none')} text={t('authority.none.about')} />}
      <DataTable
        caption={t('authority')}
        rows={rows}
        keyOf={(row) => row.audienceKind}
        columns={[
          {
            key: 'audience',
            title: t('authority.to'),
            isHead: true,
            cell: (row) => t(`audience-kind.${row.audienceKind}`),
          },
          {
            key: 'approver',
            title: t('authority.approver'),
            cell: (row) => (row.rule ? <ApproverWords rule={row.rule} /> : <b>{t('authority.missing')}</b>),
          },
          {
            key: 'why',
            title: t('authority.why'),
            cell: (row) => (row.rule ? <Basis rule={row.rule} /> : t('authority.missing.about')),
          },
          {
            key: 'since',
            title: t('authority.since'),
            cell: (row) => (row.rule ? <span className="nb">{date(row.rule.validFrom)}</span> : ''),
          },
          ...(canEdit
            ? [
                {
                  key: t('authority.edit'),
                  title: '',
                  cell: (row: (typeof rows)[number]) => (
                    <button
                      type="button"
                      className="v-link"
                      aria-label={t('authority.edit.of', { audience: t(`audience-kind.${row.audienceKind}`) })}
                      onClick={() => setEditing({ messageKind, fromLevel, audienceKind: row.audienceKind })}
                    >
                      {t('authority.edit')}
                    </button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing && (
        <AuthorityForm
          asked={editing}
          rule={rows.find((row) => row.audienceKind === editing.audienceKind)?.rule ?? null}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}

/** A row of the pack that the strategy leaves open, and that the agency has not settled since. */
const isUnsettled = (rule: AuthorityRule) => !rule.inSource && rule.legalNote === 'ikke i kilden'

/** What the strategy leaves open is said as such, in the reader's language; the rest as it was written. */
function Basis({ rule }: { rule: AuthorityRule }) {
  const { t } = useTranslation('organisation')
  return <>{isUnsettled(rule) ? t('authority.not-in-source') : rule.legalNote || t('authority.edited')}</>
}

function ApproverWords({ rule }: { rule: AuthorityRule }) {
  const { t } = useTranslation('organisation')
  return (
    <>
      {t('authority.approver.words', {
        duty: t(`duty.${rule.approverDuty}`),
        level: t(`level.${rule.approverLevel}`).toLowerCase(),
      })}
    </>
  )
}
