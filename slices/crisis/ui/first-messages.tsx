import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type FirstFilter, type FirstLine, firstLines, readyOf } from '../rules/first-index.ts'
import type { FirstMessagesView, FirstMessageView } from '../rules/statement-view.ts'
import { useNameIn } from './crisis-title.ts'
import { FirstApproval, FirstForm } from './first-form.tsx'
import { FirstFresh } from './first-fresh.tsx'
import { FirstLineRow } from './first-line.tsx'
import { FirstMatrix } from './first-matrix.tsx'

const ALL = ''
type Props = { view: FirstMessagesView; languageName: (code: string) => string }

/** First words as an index: kind of crisis by language, a search, and the words themselves, one open at a time. */
export function FirstMessages({ view, languageName }: Props) {
  const { t, i18n } = useTranslation('crisis')
  const nameIn = useNameIn()
  const languages = [...new Set(view.languages.map((one) => one.language))]
  const [filter, setFilter] = useState<FirstFilter>(() => ({
    ...{ scenarioKey: null, search: '', isLackingOnly: false },
    language: languages.includes(i18n.language) ? i18n.language : (languages[0] ?? null),
  }))
  const [writing, setWriting] = useShown<FirstLine>()
  const [approving, setApproving] = useShown<FirstMessageView>()
  const set = (change: Partial<FirstFilter>) => setFilter((before) => ({ ...before, ...change }))
  const lines = firstLines(view, filter)
  const nameOf = (key: string | null) =>
    key === null ? t('first.any') : nameIn(view.scenarios.find((one) => one.key === key)!.names)
  const withCount = (name: string, { ready, of }: { ready: number; of: number }) =>
    `${name} (${t('first.of', { ready, of })})`
  return (
    <div className="v-first">
      <FirstFresh fresh={view.fresh} nameOf={nameOf} languageName={languageName} />
      <section>
        <SectionHead title={t('first.index')} />
        <FirstMatrix
          {...{ view, languages, languageName }}
          chosen={filter.search.trim() ? { scenarioKey: null, language: null } : filter}
          onChoose={(place) => set({ ...place, search: '', isLackingOnly: false })}
        />
      </section>
      <section aria-label={t('first.words')}>
        <div className="v-first__filter">
          <SelectField
            label={t('first.scenario')}
            options={[null, ...view.scenarios.map((one) => one.key)].map((key) => ({
              value: key ?? ALL,
              label: withCount(nameOf(key), readyOf(view, { scenarioKey: key, language: filter.language })),
            }))}
            value={filter.scenarioKey ?? ALL}
            onPick={(key) => set({ scenarioKey: key || null, search: '' })}
          />
          <SelectField
            label={t('first.language')}
            options={[null, ...languages].map((language) => ({
              value: language ?? ALL,
              label: withCount(
                language === null ? t('first.every-language') : languageName(language),
                readyOf(view, { scenarioKey: filter.scenarioKey, language }),
              ),
            }))}
            value={filter.language ?? ALL}
            onPick={(language) => set({ language: language || null, search: '' })}
          />
          <Textfield
            type="search"
            label={t('first.search')}
            value={filter.search}
            onChange={(event) => set({ search: event.target.value })}
          />
          <Checkbox
            label={t('first.lacking-only')}
            checked={filter.isLackingOnly}
            onChange={(event) => set({ isLackingOnly: event.target.checked })}
          />
        </div>
        <p className="v-meta" role="status">
          {t('first.found', { count: lines.length })}
        </p>
        {lines.length === 0 && <Empty title={t('first.none')} text={t('first.none.about')} />}
        {lines.map((line) => (
          <FirstLineRow
            key={`${line.scenarioKey ?? ''} ${line.audience} ${line.language}`}
            line={line}
            language={languageName(line.language)}
            kind={filter.search.trim() ? nameOf(line.scenarioKey) : null}
            onWrite={view.mayWrite ? () => setWriting(line) : null}
            onApprove={line.message?.mayApprove ? () => setApproving(line.message) : null}
          />
        ))}
      </section>
      {writing && <FirstForm {...writing} onClose={() => setWriting(null)} />}
      {approving && <FirstApproval message={approving} onClose={() => setApproving(null)} />}
    </div>
  )
}
