import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { PACES, usualPace } from '../rules/practice-clock.ts'
import type { PracticeView } from '../rules/practice-view.ts'
import { usePracticeAct } from './practice-data.ts'
import { PracticeTime } from './practice-time.tsx'

type Props = { id: string; practice: PracticeView }

/** The clock of the exercise and its script: how fast, stopped, held. Those who watch see how it goes. */
export function PracticeClock({ id, practice }: Props) {
  const { t } = useTranslation('practice')
  const act = usePracticeAct(id)
  const pace = practice.paces.at(-1)?.pace ?? 1
  const leads = practice.part === 'director' && practice.isOpen
  return (
    <section className="v-practice-clock">
      <SectionHead title={t('clock')} />
      <PracticeTime paces={practice.paces} isNamed />
      {leads && (
        <>
          <Pick
            legend={t('choose.pace')}
            isLegendHidden
            options={PACES.map((value) => ({ value: String(value), label: t(`pace.${value}`) }))}
            value={String(usualPace(practice.paces))}
            onPick={(value) => act.mutate({ path: 'pace', json: { pace: Number(value) } })}
          />
          <div className="v-btns">
            <Button
              data-size="sm"
              variant="secondary"
              disabled={act.isPending}
              onClick={() => act.mutate({ path: 'pace', json: { pace: pace === 0 ? null : 0 } })}
            >
              {t(pace === 0 ? 'clock.go' : 'clock.pause')}
            </Button>
            <Button
              data-size="sm"
              variant="secondary"
              disabled={act.isPending}
              onClick={() => act.mutate({ path: 'script/hold', json: { isHeld: !practice.isHeld } })}
            >
              {t(practice.isHeld ? 'hold.go' : 'hold')}
            </Button>
          </div>
          {practice.isHeld && <p className="v-meta">{t('hold.about')}</p>}
          <ProblemText error={act.error} />
        </>
      )}
      <p className="v-meta">{t('clock.about')}</p>
    </section>
  )
}
