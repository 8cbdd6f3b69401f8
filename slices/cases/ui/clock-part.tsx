import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call, read } from '../../../kit/ui/api.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../kit/ui/number-field.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { CLOCKS, type Clock, type ClockName, clockFault } from '../rules/assessment-clock.ts'
import { SOON, type Soon } from '../rules/case.ts'

const ask = () => read(api.GET('/api/case-clocks'))

/** How long the directorate has, by how soon somebody may ask. */
export function useClocks() {
  return useQuery({ queryKey: ['cases', 'clocks'], queryFn: ask, staleTime: 60_000 })
}

/** «15 minutter», «1 time», «3 døgn»: the largest unit that holds without rest. */
export function useSpan(): (minutes: number) => string {
  const { t } = useTranslation('cases')
  return (minutes) => {
    if (minutes % 1440 === 0) return t('span.day', { count: minutes / 1440 })
    return minutes % 60 === 0 ? t('span.hour', { count: minutes / 60 }) : t('span.minute', { count: minutes })
  }
}

/** The times in a table; the directorate's leaders change them, and each change stands in the log. */
export function ClockPart() {
  const { t } = useTranslation('cases')
  const span = useSpan()
  const [setting, setSetting] = useShown<ClockName>()
  const clocks = useClocks().data
  if (!clocks) return null
  return (
    <section aria-labelledby="clocks">
      <SectionHead title={t('clocks')} id="clocks" />
      <table className="ds-table v-table" data-size="sm">
        <caption className="ds-sr-only">{t('clocks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clocks.soon')}</th>
            {CLOCKS.map((what) => (
              <th key={what} scope="col">
                {t(`clocks.${what}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SOON.map((soon) => (
            <tr key={soon}>
              <th scope="row">{t(`support.soon.${soon}`)}</th>
              {CLOCKS.map((what) => (
                <td key={what}>{span(clocks[what][soon])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {clocks.maySet && (
        <div className="v-btns">
          {CLOCKS.map((what) => (
            <button key={what} type="button" className="v-link" onClick={() => setSetting(what)}>
              {t(`clocks.set.${what}`)}
            </button>
          ))}
        </div>
      )}
      {setting && <ClockForm what={setting} clock={clocks[setting]} onClose={() => setSetting(null)} />}
    </section>
  )
}

function ClockForm({ what, clock, onClose }: { what: ClockName; clock: Clock; onClose: () => void }) {
  const { t } = useTranslation('cases')
  const client = useQueryClient()
  const [minutes, setMinutes] = useState<Record<Soon, number | null>>(clock)
  const [isTried, setTried] = useState(false)
  const act = useMutation({
    mutationFn: (json: Clock) => call(`/api/case-clocks/${what}`, { method: 'PUT', json }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  })
  const { now, today, week, later } = minutes
  const whole = now && today && week && later ? { now, today, week, later } : null
  const fault = whole ? clockFault(whole) && 'order' : 'missing'
  return (
    <FormDialog
      title={t(`clocks.set.${what}`)}
      action={t('clocks.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() => {
        setTried(true)
        if (whole && !fault) act.mutate(whole)
      }}
      onClose={onClose}
    >
      <p className="v-meta">{t('clocks.about')}</p>
      {SOON.map((soon) => (
        <NumberField
          key={soon}
          isWhole
          label={t('clocks.minutes', { soon: t(`support.soon.${soon}`) })}
          value={minutes[soon]}
          onChange={(value) => setMinutes((before) => ({ ...before, [soon]: value }))}
        />
      ))}
      {isTried && fault && <p className="v-signal v-body2">{t(`clocks.fault.${fault}`)}</p>}
    </FormDialog>
  )
}
