import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../kit/ui/number-field.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { USUAL_CODES } from '../rules/deadline-presets.ts'
import { type KindClock, useKindRules, useSetKindRule } from './kind-data.ts'

const MOST = 60

/** How long each kind of inquiry has when nobody names a deadline: counted in the hours of the telephone. */
export function KindClocks() {
  const { t } = useTranslation('press-desk')
  const [setting, setSetting] = useShown<KindClock>()
  const rules = useKindRules().data
  if (!rules) return null
  return (
    <section aria-labelledby="kind-clocks">
      <SectionHead title={t('kind-clocks')} id="kind-clocks" />
      <p className="v-meta">{t('kind-clocks.about')}</p>
      <DataTable
        caption={t('kind-clocks')}
        rows={rules.kinds}
        keyOf={({ kind }) => kind}
        columns={[
          { key: 'kind', title: t('new.kind'), isHead: true, cell: ({ kind }) => t(`kind.${kind}`) },
          {
            key: 'usual',
            title: t('kind-clocks.usual'),
            cell: ({ usual }) => t(`usual.${usual.code}`, { count: usual.amount }),
          },
          {
            key: 'presets',
            title: t('kind-clocks.presets'),
            cell: ({ presets }) => presets.map(({ code, amount }) => t(`preset.${code}`, { count: amount })).join(', '),
          },
          ...(rules.maySet
            ? [
                {
                  key: 'set',
                  title: t('kind-clocks.change'),
                  cell: (rule: KindClock) => (
                    <button
                      type="button"
                      className="v-link"
                      aria-label={t('kind-clocks.change.of', { kind: t(`kind.${rule.kind}`) })}
                      onClick={() => setSetting(rule)}
                    >
                      {t('kind-clocks.change')}
                    </button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {setting && <ClockForm rule={setting} onClose={() => setSetting(null)} />}
    </section>
  )
}

function ClockForm({ rule, onClose }: { rule: KindClock; onClose: () => void }) {
  const { t } = useTranslation('press-desk')
  const [code, setCode] = useState(rule.usual.code)
  const [amount, setAmount] = useState<number | null>(rule.usual.amount)
  const [isTried, setTried] = useState(false)
  const act = useSetKindRule(onClose)
  const isWrong = amount === null || amount < 1 || amount > MOST
  return (
    <FormDialog
      title={t('kind-clocks.change.of', { kind: t(`kind.${rule.kind}`) })}
      action={t('facts.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() => {
        setTried(true)
        if (!isWrong) act.mutate({ kind: rule.kind, usual: { code, amount } })
      }}
      onClose={onClose}
    >
      <SelectField
        label={t('kind-clocks.counted')}
        options={USUAL_CODES.map((value) => ({ value, label: t(`usual-code.${value}`) }))}
        value={code}
        onPick={setCode}
      />
      <NumberField isWhole label={t(`usual-amount.${code}`)} value={amount} onChange={setAmount} />
      {isTried && isWrong && <p className="v-signal v-body2">{t('kind-clocks.wrong', { most: MOST })}</p>}
    </FormDialog>
  )
}
