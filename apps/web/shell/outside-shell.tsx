import { Outlet } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { Loading } from '../../../kit/ui/loading.tsx'
import { Mark } from '../../../kit/ui/stones.tsx'
import { setLanguage } from '../../../kit/ui/words.ts'
import { useSignInChoices } from '../../../slices/access/ui/index.ts'
import { Foot } from './foot.tsx'

/** The frame of the pages before sign-in. */
export function OutsideShell() {
  return (
    <OutsideFrame>
      <Outlet />
    </OutsideFrame>
  )
}

/** The mark, the language, one column. Pages put their content in `.v-narrow`. */
export function OutsideFrame({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const choices = useSignInChoices()
  return (
    <div className="v-outside">
      <header className="v-mast">
        <div className="v-grid">
          <a className="v-brand" href="/logg-inn">
            <Mark />
            Varde
          </a>
          <div className="v-tools">
            {LANGUAGES.filter((language) => language !== i18n.language).map((language) => (
              <button
                key={language}
                type="button"
                className="v-link"
                lang={language}
                onClick={() => void setLanguage(language)}
              >
                {t(`language.${language}`)}
              </button>
            ))}
          </div>
        </div>
      </header>
      <main id="innhold" className="v-grid v-main">
        <Suspense fallback={<Loading text={t('loading.page')} />}>{children}</Suspense>
      </main>
      <Foot mode={choices.data?.mode} />
    </div>
  )
}
