import { useTranslation } from 'react-i18next'

/** The foot, which says on every page when the data are invented. */
export function Foot({ mode }: { mode?: 'real' | 'exercise' | 'demo' }) {
  const { t } = useTranslation()
  return (
    <footer className="v-foot">
      <div className="v-grid">
        <p>
          {mode && mode !== 'real' ? (
            <>
              <b>{t(`mode.${mode}`)}.</b> {t(`mode.${mode}.about`)}
            </>
          ) : (
            t('foot.about')
          )}
        </p>
      </div>
    </footer>
  )
}

/** A hatched band on top of every page while an exercise lasts. */
export function ExerciseBand() {
  const { t } = useTranslation()
  return (
    <div className="v-band">
      <p>
        <b>{t('mode.exercise')}.</b> {t('mode.exercise.about')}
      </p>
    </div>
  )
}
