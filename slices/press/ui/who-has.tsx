import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useDuty, useDutyWords } from '../../duty/ui/index.ts'
import { isOpen } from '../rules/inquiry.ts'
import type { InquiryFile } from './press-data.ts'

const MOST = 4

/** Whose case it is, who has it now, who may speak for the unit, and who is asked after them. */
export function WhoHas({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  const { owner } = useDutyWords()
  const duty = useDuty(file.unit.id, 'press-contact').data
  const open = isOpen(file.state)
  return (
    <section aria-labelledby="who-has">
      <SectionHead title={t('who-has')} id="who-has" />
      <dl className="v-kv">
        <dt>{t('who-has.unit')}</dt>
        <dd data-data>
          {file.unit.name}
          {!file.isRouted && <span className="v-meta"> {t('who-has.suggested')}</span>}
        </dd>
        {open && (
          <>
            <dt>{t('who-has.owner')}</dt>
            <dd>
              {file.owner.isYou ? (
                <b>{t('who-has.you')}</b>
              ) : (
                <span data-data>{file.owner.name ?? file.owner.unitName}</span>
              )}
            </dd>
          </>
        )}
      </dl>
      {open && duty && (
        <>
          <p className="v-meta v-who__label">{t('who-has.speaks')}</p>
          <ol className="v-who">
            {duty.chain.slice(0, MOST).map((one) => (
              <li key={`${one.unitId} ${one.personId}`} data-data>
                {owner(one)}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
