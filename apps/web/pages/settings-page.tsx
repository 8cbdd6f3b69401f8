import { Switch } from '@digdir/designsystemet-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../../../kit/kernel/caller.ts'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { type Preferences, setPreference, usePreferences } from '../../../kit/ui/preferences.ts'
import { hasRight, useMe } from '../../../kit/ui/use-me.ts'
import { useNarrow } from '../../../kit/ui/use-narrow.ts'
import { setLanguage } from '../../../kit/ui/words.ts'
import { ManageAccounts } from '../../../slices/access/ui/index.ts'
import { WebhooksPanel } from '../../../slices/dispatch/ui/index.ts'
import { PrivacyTable } from '../../../slices/organisation/ui/index.ts'
import { OutboxPanel } from '../../../slices/outbox/ui/index.ts'
import { ErasedAhead } from '../../../slices/overview/ui/index.ts'

const SCHEMES: readonly Preferences['scheme'][] = ['system', 'light', 'dark']
const DENSITIES: readonly Preferences['density'][] = ['normal', 'tight']

/** What can be set, a line each that says how it stands and opens: how this person wants the screen on this device, and what others draw. */
export function SettingsPage() {
  const { t } = useTranslation()
  const { data: me } = useMe()
  return (
    <>
      <PageHead title={t('page.settings')} />
      <div className="c-1-12">
        <Look />
        <PrivacyTable />
        <ErasedAhead />
        <WebhooksPanel />
        <OutboxPanel />
        <ManageAccounts />
        <nav className="v-settings__more" aria-label={t('settings.more')}>
          <Link to="/min-innlogging">
            <b>{t('page.my-sign-in')}</b> <span>{t('settings.sign-in.about')}</span>
          </Link>
          <Link to="/organisasjon">
            <b>{t('page.organisation')}</b> <span>{t('settings.organisation.about')}</span>
          </Link>
          {hasRight(me, 'access.administer') && (
            <Link to="/innstillinger/drift">
              <b>{t('title', { ns: 'operation' })}</b> <span>{t('about', { ns: 'operation' })}</span>
            </Link>
          )}
          <Link to="/innstillinger/hvem-kan-hva">
            <b>{t('title', { ns: 'rights' })}</b> <span>{t('settings', { ns: 'rights' })}</span>
          </Link>
        </nav>
      </div>
    </>
  )
}

function Look() {
  const { t, i18n } = useTranslation()
  const chosen = usePreferences()
  const isNarrow = useNarrow()
  const { hash } = useLocation()
  return (
    <FoldedPart
      id="utseende"
      group="settings"
      title={t('settings.look')}
      says={`${t(`language.${i18n.language}`)}, ${t(`settings.scheme.${chosen.scheme}`).toLowerCase()}`}
      isOpenAtFirst={!isNarrow && hash === ''}
    >
      <div className="v-form">
        <p>{t('settings.lead')}</p>
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
      </div>
    </FoldedPart>
  )
}
