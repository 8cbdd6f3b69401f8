import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { isUndone, type TranslationView } from '../rules/translation.ts'
import { useNames } from './names-of.ts'
import { TranslationActs } from './translation-acts.tsx'
import { isLateNow, TranslationStanding } from './translation-standing.tsx'

const WHOSE = ['mine', 'check', 'all'] as const
type Whose = (typeof WHOSE)[number]

const PASSES: Record<Whose, (item: TranslationView) => boolean> = {
  mine: (item) => item.isYours && isUndone(item.state),
  check: (item) => item.abilities.includes('return') || (item.state === 'given-back' && item.abilities.length > 0),
  all: () => true,
}

/** The sentence that the page opens with, and how many are past their day. */
export function useTranslationHead(items: readonly TranslationView[]): { title: string; lead: string | undefined } {
  const { t } = useTranslation('message')
  const mine = items.filter(PASSES.mine).length
  const late = items.filter(isLateNow).length
  return {
    title:
      mine > 0 ? t('translations.head.mine', { count: mine }) : t('translations.head.all', { count: items.length }),
    lead: late > 0 ? t('translations.head.late', { count: late }) : undefined,
  }
}

/** What waits to be translated or checked: one's own, what waits for one's check, or all by language and unit. Late ones first. */
export function TranslationsDesk({ items }: { items: TranslationView[] }) {
  const { t } = useTranslation('message')
  const first = WHOSE.find((whose) => items.some(PASSES[whose])) ?? 'all'
  const [picked, setPicked] = useState<Whose | null>(null)
  const whose = picked ?? first
  const passing = items.filter(PASSES[whose])
  const [language, setLanguage] = useState('')
  const [unit, setUnit] = useState('')
  const shown = passing.filter((item) => (!language || item.language === language) && (!unit || item.unit.id === unit))
  return (
    <section className="v-stack" aria-label={t('translations.index')}>
      <Pick
        legend={t('translations.whose')}
        isLegendHidden
        value={whose}
        options={WHOSE.map((value) => ({
          value,
          label: `${t(`translations.${value}`)} (${items.filter(PASSES[value]).length})`,
        }))}
        onPick={(value) => {
          setPicked(value)
          setLanguage('')
          setUnit('')
        }}
      />
      {passing.length > 0 && (
        <Filters items={passing} language={language} unit={unit} onLanguage={setLanguage} onUnit={setUnit} />
      )}
      {shown.length === 0 ? (
        <Empty level={2} title={t(`translations.${whose}.none`)} text={t('translations.none.about')} />
      ) : (
        <TranslationTable rows={shown} caption={t(`translations.${whose}`)} />
      )}
    </section>
  )
}

type FilterProps = {
  items: TranslationView[]
  language: string
  unit: string
  onLanguage: (code: string) => void
  onUnit: (id: string) => void
}

/** How many there are of each language and each unit, and the choice of one. */
function Filters({ items, language, unit, onLanguage, onUnit }: FilterProps) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const counted = (keyOf: (item: TranslationView) => string, nameOf: (item: TranslationView) => string) =>
    [...Map.groupBy(items, keyOf)]
      .map(([value, group]) => ({ value, label: `${nameOf(group[0]!)} (${group.length})` }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'nb'))
  const languages = counted(
    (item) => item.language,
    (item) => languageName(item.language),
  )
  const units = counted(
    (item) => item.unit.id,
    (item) => item.unit.name ?? '',
  )
  const everything = (key: string) => ({ value: '', label: `${t(key)} (${items.length})` })
  return (
    <div className="v-two">
      <SelectField
        label={t('translations.language')}
        value={language}
        options={[everything('translations.language.all'), ...languages]}
        onPick={onLanguage}
      />
      <SelectField
        label={t('translations.unit')}
        value={unit}
        options={[everything('translations.unit.all'), ...units]}
        onPick={onUnit}
      />
    </div>
  )
}

function TranslationTable({ rows, caption }: { rows: TranslationView[]; caption: string }) {
  const { t } = useTranslation('message')
  const { date } = useFormats()
  const { languageName } = useNames()
  const columns: Column<TranslationView>[] = [
    { key: 'text', title: t('translations.text'), isHead: true, cell: (item) => <TextCell item={item} /> },
    { key: 'language', title: t('translations.language'), cell: (item) => languageName(item.language) },
    {
      key: 'by',
      title: t('translations.by'),
      cell: (item) =>
        isLateNow(item) ? <b className="v-strong">{date(item.dueOn, false)}</b> : date(item.dueOn, false),
    },
    { key: 'who', title: t('translations.who'), cell: (item) => <TranslationStanding item={item} isDayBeside /> },
    { key: t('editions.do'), title: '', cell: (item) => <Acts item={item} /> },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={(item) => item.id} />
}

function TextCell({ item: { message, language, hasEdition, unit } }: { item: TranslationView }) {
  const { t } = useTranslation('message')
  const search = hasEdition ? { utgave: language } : {}
  return (
    <>
      <Link
        to="/budskap/$id"
        params={{ id: message.id }}
        search={search}
        hash="sprak"
        className="v-say v-list-title"
        data-data=""
      >
        {message.title || t('untitled')}
      </Link>
      <span className="v-meta">
        <span data-data>{unit.name}</span>
        {message.state !== 'draft' &&
          `. ${t('translation.held', { state: t(`state.${message.state}`).toLowerCase() })}`}
      </span>
    </>
  )
}

const Acts = ({ item }: { item: TranslationView }) => (
  <div className="v-row-do">
    <TranslationActs item={item} />
  </div>
)
