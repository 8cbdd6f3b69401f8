import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadedPage } from '../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { DutyChain } from './duty-chain.tsx'
import { type DutyView, useDuty } from './duty-data.ts'
import { DutyWeekPart } from './duty-week-part.tsx'
import { NumbersForm } from './numbers-form.tsx'
import { RotaPart } from './rota-part.tsx'
import { useDutyWords } from './use-duty-words.ts'

/** The press duty of one unit: who answers now and why, the week, the rota, the numbers and the gaps ahead. */
export function DutyUnit({ unitId }: { unitId: string }) {
  const { t } = useTranslation('press-duty')
  const query = useDuty(unitId)
  return (
    <LoadedPage query={query} title={t('title')} text={t('loading')}>
      {(data) => <Unit view={data} />}
    </LoadedPage>
  )
}

function Unit({ view }: { view: DutyView }) {
  const { t } = useTranslation('press-duty')
  const { owner, when, phone } = useDutyWords()
  const mayEdit = view.abilities.includes('edit-duty')
  const said = { name: owner(view.answers), unit: view.unit.name }
  return (
    <>
      <PageHead
        className="c-3-12"
        title={view.changesAt ? t('unit.h1.until', { ...said, time: when(view.changesAt) }) : t('unit.h1', said)}
        isWritten
        over={t('unit.over')}
        lead={view.phone ? t('unit.lead', { phone: phone(view.phone) }) : t('unit.lead.no-phone')}
      />
      <div className="c-3-8 v-duty">
        <DutyChain view={view} />
      </div>
      <div className="c-9-12 v-duty">
        <Numbers view={view} mayEdit={mayEdit} />
        {view.abilities.includes('see-gaps') && <UnitGaps view={view} />}
      </div>
      <div className="c-3-12 v-duty">
        <DutyWeekPart unitId={view.unit.id} mayEdit={mayEdit} />
        <RotaPart view={view} mayEdit={mayEdit} />
      </div>
    </>
  )
}

function Numbers({ view, mayEdit }: { view: DutyView; mayEdit: boolean }) {
  const { t } = useTranslation('press-duty')
  const { phone } = useDutyWords()
  const [isOpen, setOpen] = useState(false)
  const { primary, alternate } = view.numbers
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
      <p className="v-meta">{t('numbers.about')}</p>
      {isOpen && <NumbersForm view={view} onClose={() => setOpen(false)} />}
    </section>
  )
}

function UnitGaps({ view }: { view: DutyView }) {
  const { t } = useTranslation('press-duty')
  const { when } = useDutyWords()
  return (
    <section aria-labelledby="gaps">
      <SectionHead title={t('gaps')} id="gaps" />
      {view.gaps.length === 0 ? (
        <p className="v-muted">{t('gaps.none')}</p>
      ) : (
        <ul className="v-rows">
          {view.gaps.map((gap) => (
            <li key={gap.from}>
              <p className="v-strong">
                {gap.to
                  ? t('gaps.span', { from: when(gap.from), to: when(gap.to) })
                  : t('gaps.open', { from: when(gap.from) })}
              </p>
              <p className="v-meta" data-data>
                {t('gaps.answers', { unit: gap.answersUnit })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
