import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type MyToken, useRefreshMySignIn } from './my-sign-in.ts'
import { NewToken } from './new-token.tsx'
import { useAct } from './use-act.ts'

/** My API tokens: what they open, when they were last used, and how to end them. */
export function MyTokens({ tokens }: { tokens: MyToken[] }) {
  const { t } = useTranslation('access')
  const refresh = useRefreshMySignIn()
  const [leaving, setLeaving] = useShown<MyToken>()
  const { act, isBusy, error } = useAct()
  const end = (token: MyToken) =>
    void act(async () => {
      await call(`/api/my/tokens/${token.id}/end`, { method: 'POST', json: {} })
      setLeaving(null)
      await refresh()
    })
  return (
    <section aria-labelledby="my-tokens">
      <SectionHead id="my-tokens" title={t('tokens.title')}>
        {tokens.length}
      </SectionHead>
      <div className="v-stack">
        <p className="v-prose">{t('tokens.about')}</p>
        {tokens.length === 0 && <p className="v-muted">{t('tokens.none')}</p>}
        <ul className="v-rows">
          {tokens.map((token) => (
            <li key={token.id} className="v-with-act">
              <TokenText token={token} />
              <Button variant="secondary" data-size="sm" disabled={isBusy} onClick={() => setLeaving(token)}>
                {t('tokens.end')}
              </Button>
            </li>
          ))}
        </ul>
        <NewToken />
      </div>
      <ConfirmDialog
        isOpen={leaving !== null}
        title={t('tokens.end.title', { name: leaving?.name })}
        action={t('tokens.end')}
        isBusy={isBusy}
        error={error}
        onConfirm={() => leaving && end(leaving)}
        onClose={() => setLeaving(null)}
      >
        <p>{t('tokens.end.about')}</p>
      </ConfirmDialog>
      {!leaving && <ProblemText error={error} />}
    </section>
  )
}

function TokenText({ token }: { token: MyToken }) {
  const { t } = useTranslation('access')
  const used = token.lastUsedOn ? t('tokens.used', { at: token.lastUsedOn }) : t('tokens.unused')
  return (
    <div>
      <b className="v-strong">{token.name}</b> <code className="v-meta">vrd_…{token.hint}</code>
      <p className="v-meta">{token.scopes.map((scope) => t(`scope.${scope.replace(':', '.')}`)).join(' · ')}</p>
      <p className="v-meta">
        {t(token.expired ? 'tokens.expired' : 'tokens.until', { at: token.expiresAt })} · {used}
      </p>
    </div>
  )
}
