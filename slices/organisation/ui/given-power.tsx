import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type GivenPowerRow, useGivings, useOrganisationAct } from './organisation-data.ts'

/** What one person has given of power, until another says yes to it. */
export function GivenPower() {
  const { t } = useTranslation('organisation')
  const { date } = useFormats()
  const { data } = useGivings()
  const second = useOrganisationAct()
  const words = useGivingWords()
  if (!data || data.givings.length === 0) return null
  return (
    <section aria-labelledby="given-power">
      <SectionHead title={t('giving')} id="given-power" />
      <p className="v-note">
        {t('giving.about', { count: data.days })} {t('giving.wrong')}
      </p>
      <ProblemText error={second.error} />
      <ul className="v-org-list">
        {data.givings.map((one) => (
          <li key={one.id} className="v-line">
            <span data-data="">{words(one)}</span>{' '}
            <span className="v-meta">{t('giving.known', { day: date(one.knownAt) })}</span>{' '}
            {one.abilities.includes('second') && (
              <button
                type="button"
                className="v-link"
                disabled={second.isPending}
                aria-label={t('giving.second.of', { what: words(one) })}
                onClick={() => second.mutate({ path: `/api/givings/${one.id}/second` })}
              >
                {t('giving.second')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function useGivingWords() {
  const { t } = useTranslation('organisation')
  return ({ kind, person, unit, by, duty, row, isEnded }: GivenPowerRow): string =>
    t(`giving.kind.${isEnded ? 'authority-ended' : kind}`, {
      by: by ?? t('giving.somebody'),
      person: person ?? t('giving.somebody'),
      unit: unit ?? '',
      duty: t(`duty.${row?.approverDuty ?? duty ?? 'leader'}`).toLowerCase(),
      ...(row && {
        message: t(`message-kind.${row.messageKind}`).toLowerCase(),
        audience: t(`audience-kind.${row.audienceKind}`).toLowerCase(),
        level: t(`level.${row.fromLevel}`).toLowerCase(),
        at: t(`level.${row.approverLevel}`).toLowerCase(),
      }),
    })
}
