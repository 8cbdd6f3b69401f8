import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../kit/ui/number-field.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { IndicatorView } from '../rules/indicator-view.ts'
import { TOLD_MISSING } from '../rules/missing.ts'
import { isTooFew } from '../rules/small-value.ts'
import { useMeasureAct } from './measure-data.ts'

type Written = {
  value: number | null
  fromOn: string
  toOn: string
  n: number | null
  asked: number | null
  margin: number | null
  spread: number | null
  missing: (typeof TOLD_MISSING)[number]
  series: string
  source: string
}
const BLANK: Written = {
  value: null,
  fromOn: '',
  toOn: '',
  n: null,
  asked: null,
  margin: null,
  spread: null,
  missing: 'not-measured',
  series: '',
  source: '',
}

/** Writes down a value: the number or that there is none, the period, how sure it is and where it is from. */
export function ValueDialog({ indicator, onClose }: { indicator: IndicatorView; onClose: () => void }) {
  const { t } = useTranslation('measure')
  const { unit, scale } = indicator.definitions[0]!
  const [written, setWritten] = useState<Written>(BLANK)
  const [isMissing, setMissing] = useState(false)
  const [isTried, setTried] = useState(false)
  const act = useMeasureAct(onClose)
  const change = (over: Partial<Written>) => setWritten({ ...written, ...over })
  const isSample = scale === 'share' || scale === 'mean'
  const isTold = isMissing || written.value !== null
  const isWhole = isTold && written.fromOn !== '' && written.toOn !== '' && written.source.trim() !== ''
  const submit = () => {
    setTried(true)
    if (!isWhole) return
    const { missing, value, ...rest } = written
    const json = isMissing ? { ...rest, value: null, missing } : { ...rest, value, missing: null }
    act.mutate({ path: `/indicators/${indicator.key}/values`, json })
  }
  return (
    <FormDialog
      title={t('value.title')}
      action={t('value.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="v-two">
        <Textfield
          type="date"
          data-size="sm"
          label={t('value.from')}
          value={written.fromOn}
          onChange={(event) => change({ fromOn: event.target.value })}
        />
        <Textfield
          type="date"
          data-size="sm"
          label={t('value.to')}
          value={written.toOn}
          onChange={(event) => change({ toOn: event.target.value })}
        />
      </div>
      <Checkbox
        data-size="sm"
        label={t('value.missing')}
        description={t('value.missing.help')}
        checked={isMissing}
        onChange={(event) => setMissing(event.target.checked)}
      />
      {isMissing ? (
        <SelectField
          label={t('value.missing.why')}
          value={written.missing}
          onPick={(missing) => change({ missing })}
          options={TOLD_MISSING.map((why) => ({ value: why, label: t(`missing.${why}`) }))}
        />
      ) : (
        <NumberField label={t('value.value', { unit })} value={written.value} onChange={(value) => change({ value })} />
      )}
      {isSample && !isMissing && (
        <>
          <div className="v-two">
            <NumberField
              label={t('value.asked')}
              isWhole
              value={written.asked}
              onChange={(asked) => change({ asked, n: asked })}
            />
            {scale === 'mean' ? (
              <NumberField label={t('value.spread')} value={written.spread} onChange={(spread) => change({ spread })} />
            ) : (
              <NumberField label={t('value.margin')} value={written.margin} onChange={(margin) => change({ margin })} />
            )}
          </div>
          <p className="v-meta">{t('value.sample.help')}</p>
          {isTooFew(scale, written) && (
            <p className="v-note" role="status">
              {t('hidden.before')} {t('hidden.about')}
            </p>
          )}
        </>
      )}
      <Textfield
        data-size="sm"
        maxLength={300}
        label={t('value.source')}
        description={t('value.source.help')}
        value={written.source}
        onChange={(event) => change({ source: event.target.value })}
      />
      <Textfield
        data-size="sm"
        maxLength={80}
        label={t('value.series')}
        description={t('value.series.help')}
        value={written.series}
        onChange={(event) => change({ series: event.target.value })}
      />
      {isTried && !isWhole && (
        <p className="v-signal" role="alert">
          {t('value.incomplete')}
        </p>
      )}
    </FormDialog>
  )
}
