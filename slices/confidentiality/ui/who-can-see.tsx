import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useFew } from '../../../kit/ui/use-few.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type LevelView, useLevel } from './confidentiality-data.ts'
import { LevelDialog } from './level-dialog.tsx'

type Props = { id: string; isCrisis?: boolean; className?: string }
const FEW = 5

/** Who can see a message, a case or a crisis, and the way to change it. Nothing where it is not known yet. */
export function WhoCanSee({ id, isCrisis = false, className }: Props) {
  const { t } = useTranslation('confidentiality')
  const { data } = useLevel(id)
  const [isChanging, setChanging] = useShown<true>()
  if (!data || data.mayOpen) return null
  const { level, people, maySet, follows } = data
  return (
    <section className={className} aria-labelledby={`who-${id}`}>
      <SectionHead title={t('title')} id={`who-${id}`} />
      <p className="v-strong">{t(`level.${level}`)}</p>
      <p className="v-meta">{t(isCrisis && level === 'agency' ? 'hint.crisis-agency' : `hint.${level}`)}</p>
      {level === 'named' && <People people={people} />}
      {follows && <p className="v-meta">{t('follows')}</p>}
      <p className="v-meta">{t('classified')}</p>
      {maySet && (
        <div className="v-btns">
          <Button type="button" data-size="sm" variant="secondary" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        </div>
      )}
      {isChanging && <LevelDialog id={id} view={data} isCrisis={isCrisis} onClose={() => setChanging(null)} />}
    </section>
  )
}

function People({ people }: { people: LevelView['people'] }) {
  const { t } = useTranslation('confidentiality')
  const { moment } = useFormats()
  const { shown, rest } = useFew(people, FEW)
  return (
    <>
      <ul className="v-rows" aria-label={t('people')}>
        {shown.map((one) => (
          <li key={one.id}>
            <p data-data>{one.name}</p>
            <p className="v-meta">
              <span data-data>{[one.title, one.unitName].filter(Boolean).join(', ')}</span>
              {'. '}
              {one.why === 'opened'
                ? t('why.opened', { when: moment(one.at), reason: one.reason })
                : t(`why.${one.why}`)}
            </p>
          </li>
        ))}
      </ul>
      {rest}
    </>
  )
}
