import { Switch } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../../../kit/kernel/caller.ts'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { type Preferences, setPreference, usePreferences } from '../../../kit/ui/preferences.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { setLanguage } from '../../../kit/ui/words.ts'
import { ManageAccounts } from '../../../slices/access/ui/index.ts'
import { WebhooksPanel } from '../../../slices/dispatch/ui/index.ts'
import { PrivacyTable } from '../../../slices/organisation/ui/index.ts'

const SCHEMES: readonly Preferences['scheme'][] = ['system', 'light', 'dark']
const DENSITIES: readonly Preferences['density'][] = ['normal', 'tight']

/** How this person wants the screen on this device, and the way to the settings that others draw. */
export function SettingsPage() {
  const { t, i18n } = useTranslation()
  const chosen = usePreferences()
  return (
    <>
      <PageHead title={t('page.settings')} lead={t('settings.lead')} />
      <section className="c-1-6 v-form">
        <SectionHead title={t('settings.look')} />
        <Pick
          legend={t('settings.language')}
          options={LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) }))}
          value={i18n.language as Language}
          onPick={(language) => void setLanguage(language)}
        />
        <Pick
          legend={t('settings.scheme')}
          options={SCHEMES.map((scheme) => ({ value: scheme, label: t(`settings.scheme.${scheme}`) }))}
          value={chosen.scheme}
          onPick={(scheme) => setPreference('scheme', scheme)}
        />
        <Pick
          legend={t('settings.density')}
          options={DENSITIES.map((density) => ({ value: density, label: t(`settings.density.${density}`) }))}
          value={chosen.density}
          onPick={(density) => setPreference('density', density)}
        />
        <Switch
          label={t('settings.shortcuts')}
          description={t('settings.shortcuts.about')}
          checked={chosen.shortcuts}
          onChange={(event) => setPreference('shortcuts', event.target.checked)}
        />
      </section>
      <section className="c-7-12 v-settingside">
        <SectionHead title={t('settings.more')} />
        <ul className="v-rows">
          <li>
            <Link to="/min-innlogging" className="v-link">
              {t('page.my-sign-in')}
            </Link>
            <p className="v-meta">{t('settings.sign-in.about')}</p>
          </li>
          <li>
            <Link to="/organisasjon" className="v-link">
              {t('page.organisation')}
            </Link>
            <p className="v-meta">{t('settings.organisation.about')}</p>
          </li>
        </ul>
      </section>
      <div className="c-1-12 v-gap">
        <PrivacyTable />
      </div>
      <WebhooksPanel />
      <ManageAccounts />
    </>
  )
}
