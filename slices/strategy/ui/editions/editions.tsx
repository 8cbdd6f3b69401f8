import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../../kit/ui/reason-dialog.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { useStartDraft } from '../editor/editor-data.ts'
import { type EditionView, type StrategyOverview, titleOf, useElements, useStrategy } from '../strategy-data.ts'
import { StrategyIndex } from '../strategy-index.tsx'
import { DifferenceList, type DifferenceSlot } from './difference-list.tsx'
import { useComparison, useDiscardDraft } from './edition-data.ts'
import { EditionTable } from './edition-table.tsx'
import { PutInForceDialog } from './put-in-force-dialog.tsx'

/** Every edition of the strategy, the draft and what it changes, and the decision that puts it in force. */
export function Editions({ added = () => null }: { added?: DifferenceSlot }) {
  const { t } = useTranslation('strategy')
  const query = useStrategy()
  return (
    <>
      <StrategyIndex />
      <Loaded query={query} text={t('loading')}>
        {(overview) => <Whole overview={overview} added={added} />}
      </Loaded>
    </>
  )
}

function Whole({ overview, added }: { overview: StrategyOverview; added: DifferenceSlot }) {
  const { t } = useTranslation('strategy')
  const { draft, inForce, editions, abilities } = overview
  const [shown, show] = useState<'force' | 'discard' | null>(null)
  const start = useStartDraft()
  const discard = useDiscardDraft(() => show(null))
  const may = (ability: string) => abilities.includes(ability)
  return (
    <>
      <PageHead
        className="c-3-12"
        title={useTitle(overview)}
        lead={inForce ? t('editions.lead', { number: inForce.number, title: inForce.title }) : t('edition.none')}
      >
        {inForce?.isPublic && (
          <a className="v-link" href="/kommunikasjonsstrategi">
            {t('open.see')}
          </a>
        )}
        {may('edit') && (
          <Link className="v-link" to="/strategi/oppsett">
            {t('setup.open')}
          </Link>
        )}
        {may('import') && (
          <Link className="v-link" to="/strategi/pakke">
            {t('pack.open')}
          </Link>
        )}
        {!draft && inForce && may('draft') && (
          <Button data-size="sm" disabled={start.isPending} onClick={() => start.mutate(null)}>
            {t('draft.start')}
          </Button>
        )}
        {draft && may('put-in-force') && (
          <Button data-size="sm" onClick={() => show('force')}>
            {t('force.do')}
          </Button>
        )}
        {draft && may('discard') && (
          <Button data-size="sm" variant="secondary" onClick={() => show('discard')}>
            {t('discard.do')}
          </Button>
        )}
      </PageHead>
      <div className="c-3-12">
        <ProblemText error={start.error} />
        <EditionTable editions={editions} />
        {editions.length > 1 && (
          <Compare key={`${editions[0]!.id} ${editions[0]!.state}`} editions={editions} added={added} />
        )}
      </div>
      {draft && shown === 'force' && (
        <PutInForceDialog draft={draft} stands={overview.draftStands} onClose={() => show(null)} />
      )}
      {draft && shown === 'discard' && (
        <ReasonDialog
          title={t('discard.title', { number: draft.number })}
          action={t('discard.do')}
          label={t('discard.reason')}
          about={t('discard.about')}
          missing={t('discard.missing')}
          error={discard.error}
          isBusy={discard.isPending}
          onReason={(reason) => discard.mutate(reason)}
          onClose={() => show(null)}
        />
      )}
    </>
  )
}

/** The draft first, then what is decided and begins next. */
function useTitle({ draft, editions }: StrategyOverview): string {
  const { t } = useTranslation('strategy')
  const { date } = useFormats()
  const coming = editions.findLast(({ state }) => state === 'coming')
  if (draft) return t('editions.title.draft', { number: draft.number })
  if (coming?.validFrom) return t('editions.title.coming', { number: coming.number, from: date(coming.validFrom) })
  return t('editions.title')
}

function Compare({ editions, added }: { editions: EditionView[]; added: DifferenceSlot }) {
  const { t, i18n } = useTranslation('strategy')
  const newest = editions.find(({ state }) => state !== 'discarded') ?? editions[0]!
  const [to, setTo] = useState(newest.id)
  const [from, setFrom] = useState(newest.basedOnId ?? editions.find(({ id }) => id !== newest.id)!.id)
  const query = useComparison(from, to)
  const [old, now] = [useElements([], from), useElements([], to)]
  const titles = new Map(
    [...(old.data?.elements ?? []), ...(now.data?.elements ?? [])].map((one) => [one.key, titleOf(one, i18n.language)]),
  )
  const options = editions.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))
  return (
    <section className="v-part">
      <SectionHead title={t('compare.title')}>
        {query.data && t('compare.count', { count: query.data.differences.length })}
      </SectionHead>
      <div className="v-tools2">
        <SelectField label={t('compare.from')} options={options} value={from} onPick={setFrom} className="v-grow" />
        <SelectField label={t('compare.to')} options={options} value={to} onPick={setTo} className="v-grow" />
      </div>
      <Loaded query={query} text={t('loading')}>
        {({ differences }) => <DifferenceList differences={differences} titles={titles} added={added} />}
      </Loaded>
    </section>
  )
}
