import { Button, ErrorSummary, Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { localToUtc } from '../rules/oslo-time.ts'
import { planFaults } from '../rules/plan-fault.ts'
import { audienceKindsOf, type DraftWave, proposedWaves } from '../rules/proposed-waves.ts'
import type { DispatchView } from './dispatch-data.ts'
import { PlanWave } from './plan-wave.tsx'

type Props = {
  versionId: string
  audienceKinds: string[]
  units: { id: string; name: string }[]
  onPlanned: (id: string) => void
}

/** Plans a dispatch: waves are proposed by the pack's rules and can be changed; a breach is told where it stands, and not saved. */
export function DispatchPlan({ versionId, audienceKinds, units, onPlanned }: Props) {
  const { t } = useTranslation('dispatch')
  const client = useQueryClient()
  const [waves, setWaves] = useState<DraftWave[]>(() => proposedWaves(audienceKinds, (key) => t(`proposal.${key}`)))
  const [notAfter, setNotAfter] = useState('')
  const [isTried, setTried] = useState(false)
  const end = localToUtc(notAfter)
  const faults = useMemo(() => planFaults(waves.map(asPlanned), end ? new Date(end) : null), [waves, end])
  const save = useMutation({
    mutationFn: () =>
      call<DispatchView>('/api/dispatches', {
        method: 'POST',
        json: { versionId, waves: waves.map(asAsked), ...(end ? { notAfter: end } : {}) },
      }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['dispatches'] })
      onPlanned(made.id)
    },
  })
  const change = (at: number, wave: DraftWave) => setWaves(waves.map((old, place) => (place === at ? wave : old)))
  const move = (at: number, by: number) => setWaves(moved(waves, at, by))
  const add = () =>
    setWaves([
      ...waves,
      {
        key: `own-${Date.now()}`,
        name: t('plan.new-wave'),
        groups: [],
        unitIds: [],
        channels: ['email'],
        publishes: [],
        gate: { kind: 'with-start' },
        secondChannelMinutes: null,
      },
    ])
  const submit = () => {
    setTried(true)
    if (faults.length === 0) save.mutate()
  }
  return (
    <>
      <section className="c-1-8">
        <SectionHead title={t('plan.waves')}>{t('plan.waves.count', { count: waves.length })}</SectionHead>
        <ol className="v-planwaves">
          {waves.map((wave, place) => (
            <PlanWave
              key={wave.key}
              wave={wave}
              position={place + 1}
              count={waves.length}
              units={units}
              faults={faults.filter((fault) => fault.position === place + 1)}
              onChange={(changed) => change(place, changed)}
              onMove={(by) => move(place, by)}
              onRemove={() => setWaves(waves.filter((_, other) => other !== place))}
            />
          ))}
        </ol>
        <div className="v-btns">
          <Button data-size="sm" variant="secondary" onClick={add}>
            {t('plan.add')}
          </Button>
        </div>
      </section>
      <aside className="c-9-12 v-aside v-planside">
        <section>
          <SectionHead title={t('plan.rules')} />
          <ul className="v-checks">
            {['staff-first', 'no-veto', 'same-moment', 'everyone'].map((rule) => (
              <li key={rule}>{t(`plan.rule.${rule}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <SectionHead title={t('plan.end')} />
          <Textfield
            type="datetime-local"
            label={t('plan.not-after')}
            description={t('plan.not-after.about')}
            value={notAfter}
            onChange={(event) => setNotAfter(event.target.value)}
          />
        </section>
        {isTried && faults.length > 0 && (
          <ErrorSummary>
            <ErrorSummary.Heading>{t('plan.faults')}</ErrorSummary.Heading>
            <ErrorSummary.List>
              {faults.map((fault) => (
                <ErrorSummary.Item key={`${fault.code}${fault.position}`}>
                  <ErrorSummary.Link href={`#wave-${fault.position ?? 1}`}>
                    {t(fault.code, fault.params)}
                  </ErrorSummary.Link>
                </ErrorSummary.Item>
              ))}
            </ErrorSummary.List>
          </ErrorSummary>
        )}
        <ProblemText error={save.error} />
        <div className="v-btns v-thumb">
          <Button data-size="sm" onClick={submit} disabled={save.isPending}>
            {t('plan.save')}
          </Button>
        </div>
      </aside>
    </>
  )
}

const asPlanned = (wave: DraftWave, place: number) => ({
  ...wave,
  position: place + 1,
  audienceKinds: audienceKindsOf(wave.groups),
})

const asAsked = ({ name, groups, unitIds, channels, publishes, gate, secondChannelMinutes }: DraftWave) => ({
  name,
  audiences: { groups, ...(unitIds.length > 0 ? { unitIds } : {}) },
  channels,
  publishes,
  gate,
  secondChannelMinutes: channels.length > 1 ? secondChannelMinutes : null,
})

function moved(waves: DraftWave[], at: number, by: number): DraftWave[] {
  const next = waves.toSpliced(at, 1)
  return next.toSpliced(at + by, 0, waves[at]!)
}
