import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { directionOf } from '../../message/ui/index.ts'
import { FIRST_AUDIENCES, type FirstAudience, firstMessageFor } from '../rules/first-message.ts'
import type { FirstMessagesView, FirstMessageView } from '../rules/statement-view.ts'
import { useNameIn } from './crisis-title.ts'
import { FirstApproval, FirstForm } from './first-form.tsx'

const ANY = ''
type Line = { audience: FirstAudience; language: string; message: FirstMessageView | null }

/** First words for one kind of event: where they are ready, and the words themselves. */
export function FirstMessages({
  view,
  languageName,
}: {
  view: FirstMessagesView
  languageName: (code: string) => string
}) {
  const { t } = useTranslation('crisis')
  const nameIn = useNameIn()
  const [scenarioKey, setScenario] = useState(ANY)
  const [writing, setWriting] = useState<Line | null>(null)
  const [approving, setApproving] = useState<FirstMessageView | null>(null)
  const key = scenarioKey === ANY ? null : scenarioKey
  const rows = view.messages.map((one) => ({ ...one, scenario_key: one.scenarioKey }))
  const lines: Line[] = view.languages.map((one) => ({
    ...one,
    message: firstMessageFor(rows, { scenarioKey: key, ...one }),
  }))
  return (
    <div className="v-first">
      <SelectField
        label={t('first.scenario')}
        options={[
          { value: ANY, label: t('first.any') },
          ...view.scenarios.map((one) => ({ value: one.key, label: nameIn(one.names) })),
        ]}
        value={scenarioKey}
        onPick={setScenario}
      />
      <section>
        <SectionHead title={t('first.standing')} />
        <DataTable
          caption={t('first.standing')}
          columns={columnsFor(t, view, key, languageName)}
          rows={FIRST_AUDIENCES}
          keyOf={(audience) => audience}
        />
      </section>
      {FIRST_AUDIENCES.map((audience) => (
        <section key={audience} aria-label={t(`words.${audience}`)}>
          <SectionHead title={t(`words.${audience}`)} />
          {lines
            .filter((line) => line.audience === audience)
            .map((line) => (
              <Words
                key={line.language}
                line={line}
                language={languageName(line.language)}
                isGeneral={key !== null && line.message?.scenarioKey === null}
                onWrite={view.mayWrite ? () => setWriting(line) : null}
                onApprove={line.message?.mayApprove ? () => setApproving(line.message) : null}
              />
            ))}
        </section>
      ))}
      {writing && <FirstForm scenarioKey={key} {...writing} onClose={() => setWriting(null)} />}
      {approving && <FirstApproval message={approving} onClose={() => setApproving(null)} />}
    </div>
  )
}

type T = ReturnType<typeof useTranslation<'crisis'>>['t']

function columnsFor(
  t: T,
  view: FirstMessagesView,
  scenarioKey: string | null,
  languageName: (code: string) => string,
): Column<FirstAudience>[] {
  const namesOf = (audience: FirstAudience, isReady: boolean) =>
    view.cells
      .filter((one) => one.scenarioKey === scenarioKey && one.audience === audience)
      .filter((one) => (one.readiness === 'ready') === isReady)
      .map((one) => languageName(one.language))
      .join(', ') || '–'
  return [
    { key: 'audience', title: t('board.group'), isHead: true, cell: (audience) => t(`words.${audience}`) },
    { key: 'ready', title: t('first.ready'), cell: (audience) => namesOf(audience, true) },
    { key: 'lacks', title: t('first.lacks'), cell: (audience) => namesOf(audience, false) },
  ]
}

type WordsProps = {
  line: Line
  language: string
  /** The words are those for any event. */
  isGeneral: boolean
  onWrite: (() => void) | null
  onApprove: (() => void) | null
}

function Words({ line: { message, audience, language: code }, language, isGeneral, onWrite, onApprove }: WordsProps) {
  const { t } = useTranslation('crisis')
  return (
    <article className="v-first__words" aria-label={language}>
      <h3 className="v-h3">{language}</h3>
      <p className="v-meta">
        {t(`readiness.${message?.readiness ?? 'missing'}`, { until: message?.approvedUntil ?? '' })}
        {message?.approvedBy?.name && message.readiness === 'ready' && (
          <>
            {' · '}
            <span data-data>{message.approvedBy.name}</span>
          </>
        )}
        {message?.isUnread && ` · ${t('first.unread')}`}
        {isGeneral && ` · ${t('first.general')}`}
      </p>
      {message && (
        <div lang={code} dir={directionOf(code)} data-data data-typography="secondary">
          <p>
            <b>{message.title}</b>
          </p>
          <p>{message.body}</p>
        </div>
      )}
      <div className="v-btns">
        {onApprove && message?.readiness !== 'ready' && (
          <Button data-size="sm" onClick={onApprove}>
            {t('first.approve')}
            <span className="ds-sr-only">
              {' '}
              {language}, {t(`words.${audience}`)}
            </span>
          </Button>
        )}
        {onWrite && (
          <Button data-size="sm" variant="secondary" onClick={onWrite}>
            {t(message ? 'first.change' : 'first.write')}
            <span className="ds-sr-only">
              {' '}
              {language}, {t(`words.${audience}`)}
            </span>
          </Button>
        )}
      </div>
    </article>
  )
}
