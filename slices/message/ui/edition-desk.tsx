import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { LeaveGuard } from '../../../kit/ui/leave-guard.tsx'
import { Loading } from '../../../kit/ui/loading.tsx'
import { useProblemText } from '../../../kit/ui/problem-text.tsx'
import type { Finding } from '../rules/finding.ts'
import type { EditionView, MessageOptions, MessageView } from '../rules/message-view.ts'
import { groupRemarks } from '../rules/remark-groups.ts'
import { Advice } from './advice.tsx'
import { ConflictView } from './conflict-view.tsx'
import { dropDraft } from './local-draft.ts'
import { refreshMessage } from './message-calls.ts'
import { useNames } from './names-of.ts'
import type { PaperText } from './paper-document.ts'
import type { PaperHandle } from './paper-editor.tsx'
import { PlatformPanel } from './platform-panel.tsx'
import { ReadingText } from './reading-text.tsx'
import { type SaveState, useAutosave } from './use-autosave.ts'
import { useChecks, withFindings } from './use-checks.ts'
import { useSpelling } from './use-spelling.ts'

const PaperEditor = lazy(() => import('./paper-editor.tsx').then((loaded) => ({ default: loaded.PaperEditor })))

type Props = {
  message: MessageView
  edition: EditionView
  options: MessageOptions | undefined
  /** Reads the edition anew: after a conflict that the other's text won. */
  onReload: () => void
  /** What is to be known before the words are read. */
  head?: React.ReactNode
  children?: React.ReactNode
}

/** The paper with its advice beside it. Use with a `key` of message and language. */
export function EditionDesk({ message, edition, options, onReload, head, children }: Props) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const client = useQueryClient()
  const mayEdit = message.abilities.includes('edit')
  const saving = useAutosave(message.id, edition)
  const [text, setText] = useState<PaperText>(saving.start)
  const [current, setCurrent] = useState<string | null>(null)
  const paper = useRef<PaperHandle | null>(null)
  const onHandle = useCallback((handle: PaperHandle | null) => {
    paper.current = handle
  }, [])
  const shownText = mayEdit ? text : edition
  const spelling = useSpelling(edition.language, shownText, mayEdit)
  const plain = useChecks(edition.language, shownText, message.audienceKinds, options?.known)
  const checked = useMemo(() => withFindings(plain, spelling), [plain, spelling])
  const remarks = useRemarks(message, edition.language, checked.findings)
  const onText = useCallback(
    (next: PaperText) => {
      setText(next)
      saving.change(next)
    },
    [saving.change],
  )
  const onShow = (finding: Finding | null) => {
    setCurrent(finding?.id ?? null)
    if (finding) paper.current?.show(finding)
  }
  const takeTheirs = () => {
    dropDraft(message.id, edition.language)
    void refreshMessage(client, message.id).then(onReload)
  }
  const { state } = saving
  return (
    <>
      <LeaveGuard kind={state.kind} />
      <div className="c-3-8 v-paper">
        <h1 className="ds-sr-only">{message.title || t('untitled')}</h1>
        {head}
        <Returned message={message} />
        {state.kind === 'conflict' && (
          <ConflictView
            language={edition.language}
            theirs={state.theirs}
            mine={state.mine}
            onMine={() => saving.keepMine(state.theirs)}
            onTheirs={takeTheirs}
          />
        )}
        {mayEdit ? (
          <Suspense fallback={<Loading text={t('editor.loading')} lines={8} />}>
            <PaperEditor
              language={edition.language}
              label={t('editor.label', { language: languageName(edition.language) })}
              start={saving.start}
              findings={remarks.open}
              numberOf={remarks.numberOf}
              current={current}
              onText={onText}
              onHandle={onHandle}
              status={<SaveStatus state={state} language={edition.language} onRetry={() => void saving.save()} />}
            />
          </Suspense>
        ) : (
          <>
            <p className="v-meta v-paper__bar">{languageName(edition.language)}</p>
            <ReadingText language={edition.language} title={edition.title} body={edition.body} titleLevel={2} />
          </>
        )}
      </div>
      <Advice
        message={message}
        language={edition.language}
        checked={checked}
        groups={remarks.groups}
        bases={options?.legalBases ?? []}
        mayEdit={mayEdit}
        onShow={onShow}
        replace={(finding, by) => paper.current?.replace(finding, by) ?? false}
      >
        <PlatformPanel
          message={message}
          language={edition.language}
          onInsert={mayEdit ? (sentence) => paper.current?.insert(sentence) : null}
        />
      </Advice>
      <div className="c-3-8">{children}</div>
    </>
  )
}

/** What a leader asked to have changed, until the text is shown to one again. */
function Returned({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const { personName } = useNames()
  const [last] = message.approvals
  if (message.state !== 'draft' || last?.decision !== 'returned') return null
  return (
    <div className="v-note v-returned">
      <p className="v-strong">{t('returned.title', { name: personName(last.decidedBy) })}</p>
      <p className="v-say v-lead2">{last.reason}</p>
    </div>
  )
}

/** Numbers the remarks that stand open, and finds the number of each finding. */
function useRemarks(message: MessageView, language: string, findings: readonly Finding[]) {
  return useMemo(() => {
    const here = message.choices.filter((choice) => choice.language === language && choice.choice === 'kept')
    const lifted = message.lifts.filter((lift) => lift.language === language).map((lift) => lift.findingId)
    const groups = groupRemarks(findings, new Set([...here.map((choice) => choice.findingId), ...lifted]))
    const numbers = new Map(groups.flatMap((group) => group.findings.map((finding) => [finding.id, group.number])))
    const open = groups.flatMap((group) => group.findings)
    return { groups, open, numberOf: (finding: Finding) => numbers.get(finding.id) ?? 0 }
  }, [message.choices, message.lifts, language, findings])
}

function SaveStatus({ state, language, onRetry }: { state: SaveState; language: string; onRetry: () => void }) {
  const { t } = useTranslation('message')
  const { clock } = useFormats()
  const { languageName } = useNames()
  const problem = useProblemText()
  return (
    <p role="status" data-save={state.kind}>
      {languageName(language)}. {state.kind === 'saved' && state.at && t('save.saved', { clock: clock(state.at) })}
      {state.kind === 'saving' && t('save.saving')}
      {state.kind === 'waiting' && t('save.waiting')}
      {state.kind === 'offline' && <b className="v-strong">{t('save.offline')}</b>}
      {state.kind === 'conflict' && <b className="v-strong">{t('save.conflict')}</b>}
      {state.kind === 'refused' && (
        <>
          <b className="v-signal">{problem(state.error)}</b>{' '}
          <button type="button" className="v-link" onClick={onRetry}>
            {t('kit:problem.retry')}
          </button>
        </>
      )}
    </p>
  )
}
