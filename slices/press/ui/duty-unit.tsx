import { useTranslation } from 'react-i18next'
import { LoadedPage } from '../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { WaitingWords } from '../../approval/ui/index.ts'
import {
  DutyChain,
  DutyChoice,
  type DutyView,
  DutyWeekPart,
  type RotaDuty,
  RotaPart,
  UnconfirmedTurns,
  UnitGaps,
  useDuty,
  useDutyWords,
  WhoAnswers,
} from '../../duty/ui/index.ts'
import { type UnitNumbers, useDutyNumbers } from './duty-numbers-data.ts'
import { NumbersForm } from './numbers-form.tsx'

type Props = { unitId: string; duty: RotaDuty; onDuty: (duty: RotaDuty) => void }

/** The duty of one unit: who answers now and why, the week, the rota, the numbers and the gaps ahead. */
export function DutyUnit({ unitId, duty, onDuty }: Props) {
  const { t } = useTranslation('duty')
  const query = useDuty(unitId, duty)
  return (
    <LoadedPage query={query} title={t('title')} text={t('loading')}>
      {(data) => <Unit view={data} onDuty={onDuty} />}
    </LoadedPage>
  )
}

function Unit({ view, onDuty }: { view: DutyView; onDuty: Props['onDuty'] }) {
  const { t } = useTranslation('duty')
  const { owner, when, phone, dutyName } = useDutyWords()
  const isPress = view.duty === 'press-contact'
  const numbers = useDutyNumbers().data?.units.find((one) => one.unitId === view.unit.id)
  const mayEdit = view.abilities.includes('edit-duty')
  const said = { name: owner(view.answers), unit: view.unit.name }
  const lead = numbers?.phone ? t('unit.lead', { phone: phone(numbers.phone) }) : t('unit.lead.no-phone')
  return (
    <>
      <PageHead
        className="c-3-12"
        title={view.changesAt ? t('unit.h1.until', { ...said, time: when(view.changesAt) }) : t('unit.h1', said)}
        isWritten
        over={dutyName(view.duty)}
        {...(isPress && numbers ? { lead } : {})}
      />
      <div className="c-3-8 v-duty">
        <DutyChoice duties={view.duties} value={view.duty} onPick={onDuty} />
        <DutyChain view={view} />
      </div>
      <div className="c-9-12 v-duty">
        {isPress && numbers && <Numbers unitId={view.unit.id} numbers={numbers} mayEdit={mayEdit} />}
        {view.abilities.includes('see-gaps') && <UnitGaps view={view} />}
      </div>
      <div className="c-3-12 v-duty">
        <UnconfirmedTurns view={view} mayEdit={mayEdit} />
        <DutyWeekPart key={view.duty} unitId={view.unit.id} duty={view.duty} mayEdit={mayEdit} />
        <RotaPart view={view} mayEdit={mayEdit} />
        <WhoAnswers unitId={view.unit.id} />
      </div>
    </>
  )
}

function Numbers({ unitId, numbers, mayEdit }: { unitId: string; numbers: UnitNumbers; mayEdit: boolean }) {
  const { t } = useTranslation('duty')
  const { phone } = useDutyWords()
  const [isOpen, setOpen] = useShown<true>()
  const { primary, alternate } = numbers
  return (
    <section aria-labelledby="numbers">
      <SectionHead title={t('numbers')} id="numbers">
        {mayEdit && (
          <button type="button" className="v-link" onClick={() => setOpen(true)}>
            {t('numbers.change')}
          </button>
        )}
      </SectionHead>
      <dl className="v-kv">
        <dt>{t('place.primary')}</dt>
        <dd>{primary ? phone(primary) : t('numbers.none')}</dd>
        <dt>{t('place.alternate')}</dt>
        <dd>{alternate ? phone(alternate) : t('numbers.none')}</dd>
      </dl>
      <WaitingWords kind="press.duty-number" subject={unitId} />
      <p className="v-meta">{t('numbers.about')}</p>
      {isOpen && <NumbersForm unitId={unitId} numbers={numbers} onClose={() => setOpen(null)} />}
    </section>
  )
}
