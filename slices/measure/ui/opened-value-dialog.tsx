import { Button, Dialog, Heading, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { IndicatorView, OpenedValue, ValueView } from '../rules/indicator-view.ts'
import { useMeasureAct, useOpenedValue } from './measure-data.ts'
import { ProvenanceFacts } from './provenance-facts.tsx'
import { useFigures } from './use-figures.ts'

type Props = { indicator: IndicatorView; value: ValueView; onClose: () => void }

/** One number opened: its rows, the same number worked out from them, and where they came from. */
export function OpenedValueDialog({ indicator, value, onClose }: Props) {
  const { t } = useTranslation('measure')
  const { t: kit } = useTranslation()
  const { period, withUnit } = useFigures()
  const holds = indicator.definitions[0]!
  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={kit('dialog.close')}
      aria-labelledby="opened-title"
      className="v-mea-opened"
    >
      <div className="v-stack">
        <Heading level={2} data-size="xs" id="opened-title">
          {t('opened.title', { period: period(value.fromOn, value.toOn), value: withUnit(value.value!, holds) })}
        </Heading>
        <Loaded query={useOpenedValue(value.id)} text={t('opened.loading')}>
          {(opened) => (
            <>
              <p>{t(`opened.recipe.${opened.recipe}`, { value: withUnit(opened.recomputed ?? 0, holds) })}</p>
              <Rows opened={opened} indicator={indicator} />
              <ProvenanceFacts provenance={opened.provenance} />
            </>
          )}
        </Loaded>
        {indicator.abilities.includes('measure') && <TakeBack valueId={value.id} onDone={onClose} />}
      </div>
    </Dialog>
  )
}

function Rows({ opened, indicator }: { opened: OpenedValue; indicator: IndicatorView }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { plain } = useFigures()
  const holds = indicator.definitions[0]!
  const has = (of: 'amount' | 'hits' | 'n') => opened.rows.some((row) => row[of] !== null)
  const number = (of: 'amount' | 'hits' | 'n') => ({
    key: of,
    title: of === 'amount' ? holds.unit : t(`opened.${of}`),
    isNumber: true,
    cell: (row: OpenedValue['rows'][number]) =>
      row[of] === null
        ? '–'
        : of === 'amount'
          ? plain(row[of], holds, Number.isInteger(row[of]) ? 0 : 2)
          : count(row[of]),
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
              {row.ref && <span className="v-mea-kind">{row.ref}</span>}
            </span>
          ),
        },
        ...(['amount', 'hits', 'n'] as const).filter(has).map(number),
      ]}
    />
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
