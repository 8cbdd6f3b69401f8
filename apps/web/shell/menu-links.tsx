import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import type { Me } from '../../../kit/ui/use-me.ts'
import { setLanguage } from '../../../kit/ui/words.ts'
import { SignOut } from './sign-out.tsx'

export function WhoIs({ me }: { me: Me }) {
  return (
    <div className="v-menu__who">
      <b>{me.person.name}</b>
      {me.person.unit && <span>{me.person.unit.name}</span>}
    </div>
  )
}

/** The person's own places, the language, and the way out. */
export function MenuLinks({ me, onGo }: { me: Me; onGo: () => void }) {
  const { t, i18n } = useTranslation()
  return (
    <>
      <Link to="/meld-sak" onClick={onGo}>
        {t('nav.report-case')}
      </Link>
      <Link to="/saker" onClick={onGo}>
        {t('nav.cases')}
      </Link>
      <Link to="/oppgaver" onClick={onGo}>
        {t('nav.unit-tasks')}
      </Link>
      <Link to="/innstillinger" onClick={onGo}>
        {t('nav.settings')}
      </Link>
      <Link to="/min-innlogging" onClick={onGo}>
        {t('nav.sign-in')}
      </Link>
      {me.mode === 'demo' && (
        <Link to="/demo-innboks" onClick={onGo}>
          {t('nav.demo-inbox')}
        </Link>
      )}
      {LANGUAGES.filter((language) => language !== i18n.language).map((language) => (
        <button
          key={language}
          type="button"
          className="v-menu__do"
          lang={language}
          onClick={() => void setLanguage(language).then(onGo)}
        >
          {t(`language.${language}`)}
        </button>
      ))}
      <SignOut me={me} />
    </>
  )
}
