import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../rules/finding.ts'
import type { ChoiceView } from '../rules/message-view.ts'
import type { RemarkGroup } from '../rules/remark-groups.ts'

export type RemarkActs = {
  onReplace: (findings: Finding[], replacementOf: (finding: Finding) => string) => void
  onKeep: (findings: Finding[]) => void
  onShow: (finding: Finding | null) => void
}

/** The advice, one remark a row, each with what it may be changed to. A person decides. */
export function Remarks({ groups, acts, mayEdit }: { groups: RemarkGroup[]; acts: RemarkActs; mayEdit: boolean }) {
  return (
    <ol className="v-issues">
      {groups.map((group) => (
        <Remark key={group.key} group={group} acts={acts} mayEdit={mayEdit} />
      ))}
    </ol>
  )
}

function Remark({ group, acts, mayEdit }: { group: RemarkGroup; acts: RemarkActs; mayEdit: boolean }) {
  const { t } = useTranslation('message')
  const [isOpen, setOpen] = useState(false)
  const [first] = group.findings
  if (!first) return null
  const swaps = group.findings.filter((finding) => finding.replacements.length > 0)
  // A dictionary guesses: several words are never put right in one go.
  const isGuess = group.check === 'spelling' && swaps.length > 1
  const replace = swaps.length > 1 ? t('remark.replace-all', { count: swaps.length }) : t('remark.replace')
  const named = group.findings.map((finding) => finding.excerpt).join(', ')
  return (
    <li onMouseEnter={() => acts.onShow(first)} onMouseLeave={() => acts.onShow(null)}>
      <span className="num">{group.number}</span>
      <div>
        <h3>{t(`finding.${group.check}.title`, first.params)}</h3>
        {swaps.length > 0 ? (
          <Swaps findings={swaps} onReplace={mayEdit ? acts.onReplace : null} isEachAlone={isGuess} />
        ) : (
          <Excerpts findings={group.findings} />
        )}
        {swaps.length === 0 && <p className="v-body2">{t(`finding.${group.check}.do`, first.params)}</p>}
        <p className="do">
          {mayEdit && swaps.length > 0 && !isGuess && (
            <button
              type="button"
              className="v-link"
              aria-label={`${replace}: ${named}`}
              onClick={() => acts.onReplace(swaps, (finding) => finding.replacements[0] ?? finding.excerpt)}
            >
              {replace}
            </button>
          )}
          {mayEdit && (
            <button
              type="button"
              className="v-link"
              aria-label={`${t('remark.keep')}: ${named}`}
              onClick={() => acts.onKeep(group.findings)}
            >
              {t('remark.keep')}
            </button>
          )}
          <WhyButton isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        </p>
        {isOpen && (
          <p className="v-body2">
            {t(`finding.${group.check}.why`, first.params)}{' '}
            {swaps.length > 0 && t(`finding.${group.check}.do`, first.params)}
          </p>
        )}
      </div>
    </li>
  )
}

/** Opens and closes the explanation that stands right after it. */
export function WhyButton({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation('message')
  return (
    <button type="button" className="v-link quiet" aria-expanded={isOpen} onClick={onToggle}>
      {t('remark.why')}
    </button>
  )
}

const OTHERS = 3
const LONGEST = 90
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text)

function Excerpts({ findings }: { findings: Finding[] }) {
  return (
    <ul className="v-swap">
      {findings.map((finding) => (
        <li key={finding.id}>{cut(finding.excerpt)}</li>
      ))}
    </ul>
  )
}

type SwapsProps = {
  findings: Finding[]
  onReplace: RemarkActs['onReplace'] | null
  /** Also the best suggestion is taken by itself, word by word. */
  isEachAlone: boolean
}

/** The best suggestion beside the words, and the others to choose instead. */
function Swaps({ findings, onReplace, isEachAlone }: SwapsProps) {
  const { t } = useTranslation('message')
  return (
    <ul className="v-swap">
      {findings.map((finding) => {
        const [best = '', ...others] = finding.replacements
        const swap = (by: string) => onReplace && <Swap key={by} finding={finding} by={by} onReplace={onReplace} />
        return (
          <li key={finding.id}>
            <del>{finding.excerpt}</del>
            <span className="ds-sr-only"> {t('remark.becomes')} </span>
            <Arrow />
            <ins>{(isEachAlone && swap(best)) || best || t('remark.drop')}</ins>
            {others.slice(0, OTHERS).map((other) => (
              <span key={other} className="v-muted">
                {' '}
                {t('remark.or')} {swap(other) ?? other}
              </span>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

function Swap({ finding, by, onReplace }: { finding: Finding; by: string; onReplace: RemarkActs['onReplace'] }) {
  const { t } = useTranslation('message')
  return (
    <button
      type="button"
      className="v-link v-say"
      aria-label={t('remark.other', { text: finding.excerpt, by })}
      onClick={() => onReplace([finding], () => by)}
    >
      {by}
    </button>
  )
}

function Arrow() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2 8h11M8.5 3.5 13 8l-4.5 4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}

type KeptProps = {
  choices: ChoiceView[]
  mayEdit: boolean
  onReason: (choice: ChoiceView, reason: string) => void
}

/** What a person let stand, with the reason if they gave one. */
export function KeptRemarks({ choices, mayEdit, onReason }: KeptProps) {
  const { t } = useTranslation('message')
  if (choices.length === 0) return null
  return (
    <details className="v-how">
      <summary>{t('kept.title', { count: choices.length })}</summary>
      <ul className="v-rows">
        {choices.map((choice) => (
          <KeptRow key={choice.findingId} choice={choice} mayEdit={mayEdit} onReason={onReason} />
        ))}
      </ul>
    </details>
  )
}

function KeptRow({ choice, mayEdit, onReason }: { choice: ChoiceView } & Omit<KeptProps, 'choices'>) {
  const { t } = useTranslation('message')
  const [reason, setReason] = useState(choice.reason ?? '')
  const [isOpen, setOpen] = useState(false)
  const save = () => {
    onReason(choice, reason.trim())
    setOpen(false)
  }
  return (
    <li>
      <p className="v-say">{cut(choice.excerpt)}</p>
      <p className="v-meta">
        {t('kept.by', { name: choice.person.name ?? t('person.left') })} {choice.reason}
      </p>
      {mayEdit && !isOpen && (
        <button type="button" className="v-link" onClick={() => setOpen(true)}>
          {choice.reason ? t('kept.reason.change') : t('kept.reason.add')}
        </button>
      )}
      {isOpen && (
        <div className="v-inline-form">
          <label>
            <span className="v-meta">{t('kept.reason')}</span>
            <input className="ds-input" data-size="sm" value={reason} onChange={(e) => setReason(e.target.value)} />
          </label>
          <button type="button" className="v-link" onClick={save}>
            {t('kept.reason.save')}
          </button>
        </div>
      )}
    </li>
  )
}
