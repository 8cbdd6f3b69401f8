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

/** A hatched band on top of the page in a demo or an exercise. */
export function ModeBand({ mode }: { mode: 'real' | 'exercise' | 'demo' }) {
  const { t } = useTranslation()
  if (mode === 'real') return null
  return (
    <div className="v-band">
      <p>
        <b>{t(`mode.${mode}`)}.</b> {t(`mode.${mode}.about`)}
      </p>
    </div>
  )
}
