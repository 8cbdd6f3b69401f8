import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { IndicatorView, OpenedValue, OtherValue, ValueView } from '../rules/indicator-view.ts'
import { measuredBy } from '../rules/measured-by.ts'
import { useMeasureAct, useOpenedValue } from './measure-data.ts'
import { OpenedFrame } from './opened-frame.tsx'
import { ProvenanceFacts } from './provenance-facts.tsx'
import { RowRef } from './row-ref.tsx'
import { useFigures } from './use-figures.ts'

type Props = {
  indicator: IndicatorView
  value: Pick<ValueView, 'id' | 'value' | 'missing' | 'fromOn' | 'toOn' | 'version'>
  onClose: () => void
}

/** One number opened: its rows, the same number worked out from them, and where they came from. */
export function OpenedValueDialog({ indicator, value, onClose }: Props) {
  const { t } = useTranslation('measure')
  const { period, withUnit, absent } = useFigures()
  const by = measuredBy(value, indicator.definitions, indicator.definitions[0]!)
  const [shown, setShown] = useState<{ id: string; value: number | null; missing: string | null }>(value)
  const words = shown.value === null ? absent(shown.missing) : withUnit(shown.value, by)
  return (
    <OpenedFrame
      onClose={onClose}
      title={t('opened.title', { period: period(value.fromOn, value.toOn), value: words })}
    >
      <Loaded query={useOpenedValue(shown.id)} text={t('opened.loading')}>
        {(opened) => (
          <>
            {opened.unsaidSince && <p className="v-note">{t('opened.unsaid', { at: opened.unsaidSince })}</p>}
            {opened.recomputed !== null && (
              <>
                <p>{t(`opened.recipe.${opened.recipe}`, { value: withUnit(opened.recomputed, by) })}</p>
                <Rows opened={opened} by={by} />
              </>
            )}
            <ProvenanceFacts provenance={opened.provenance} />
            <Others others={opened.others} by={by} onOpen={setShown} />
          </>
        )}
      </Loaded>
      {indicator.abilities.includes('measure') && shown.id === value.id && (
        <TakeBack valueId={value.id} onDone={onClose} />
      )}
    </OpenedFrame>
  )
}

type MeasuredBy = ReturnType<typeof measuredBy>

function Rows({ opened, by }: { opened: OpenedValue; by: MeasuredBy }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { plain } = useFigures()
  const has = (of: 'amount' | 'hits' | 'n') => opened.rows.some((row) => row[of] !== null)
  const number = (of: 'amount' | 'hits' | 'n') => ({
    key: of,
    title: of === 'amount' ? by.unit : t(`opened.${of}`),
    isNumber: true,
    cell: (row: OpenedValue['rows'][number]) =>
      row[of] === null ? '–' : of === 'amount' ? plain(row[of], by, Number.isInteger(row[of]) ? 0 : 2) : count(row[of]),
  })
  return (
    <DataTable
      caption={t('opened.rows')}
      rows={opened.rows}
      keyOf={(row) => String(row.position)}
      columns={[
        {
          key: 'label',
          title: t('opened.rows'),
          isHead: true,
          cell: (row) => (
            <span data-data>
              {row.label}
              <RowRef of={row.ref} />
            </span>
          ),
        },
        ...(['amount', 'hits', 'n'] as const).filter(has).map(number),
      ]}
    />
  )
}

type OthersProps = {
  others: OtherValue[]
  by: MeasuredBy
  onOpen: (other: OtherValue) => void
}

/** What the same period has been before, or is now: each opens to its own rows. */
function Others({ others, by, onOpen }: OthersProps) {
  const { t } = useTranslation('measure')
  const { withUnit, absent } = useFigures()
  if (others.length === 0) return null
  return (
    <section aria-labelledby="others-title">
      <h3 className="v-h4" id="others-title">
        {t('opened.others')}
      </h3>
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <button type="button" className="v-link" onClick={() => onOpen(one)}>
              {one.value === null ? absent(one.missing) : withUnit(one.value, by)}
            </button>{' '}
            {t(`opened.other.${one.endedAt === null ? 'holds' : one.isReplaced ? 'replaced' : 'taken-back'}`, {
              from: one.at,
              to: one.endedAt ?? one.at,
            })}{' '}
            <span data-data>{one.source}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function TakeBack({ valueId, onDone }: { valueId: string; onDone: () => void }) {
  const { t } = useTranslation('measure')
  const [reason, setReason] = useState('')
  const act = useMeasureAct(onDone)
  return (
    <details className="v-how">
      <summary>{t('take-back.open')}</summary>
      <form
        className="v-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) act.mutate({ path: `/values/${valueId}/take-back`, json: { reason } })
        }}
      >
        <p className="v-meta">{t('take-back.about')}</p>
        <Textfield
          data-size="sm"
          maxLength={1000}
          label={t('reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ProblemText error={act.error} />
        <div className="v-btns">
          <Button type="submit" variant="secondary" data-size="sm" disabled={act.isPending || !reason.trim()}>
            {t('take-back.do')}
          </Button>
        </div>
      </form>
    </details>
  )
}
