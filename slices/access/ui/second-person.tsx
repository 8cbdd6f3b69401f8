import { Button, Textfield } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call, read } from '../../../kit/ui/api.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { useAct } from './use-act.ts'

const LOOK_MS = 5000

/** Came by an emergency code, and waits: who can say yes, and a place for a code of their own when they have no way in either. */
export function SecondPerson({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('access')
  const [email, setEmail] = useState('')
  const [code, setCode] = useState('')
  const { act, isBusy, error } = useAct()
  const people = useQuery({ queryKey: ['second-person'], queryFn: () => read(api.GET('/api/my/second-person')) })
  const hold = useQuery({
    queryKey: ['second-person', 'hold'],
    queryFn: () => call<{ session: { hold: string | null } }>('/api/me'),
    refetchInterval: LOOK_MS,
  })
  const isIn = hold.data?.session.hold === null
  useEffect(() => {
    if (isIn) onDone()
  }, [isIn, onDone])
  const send = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      await call('/api/my/second-person', { method: 'POST', json: { email: email.trim(), code } })
      onDone()
    })
  }
  return (
    <div className="v-stack">
      <p role="status">{t('second.waits')}</p>
      {people.data && people.data.people.length > 0 && (
        <>
          <h2 className="v-h4">{t('second.who')}</h2>
          <ul className="v-rows">
            {people.data.people.map(({ name, title }) => (
              <li key={`${name} ${title}`}>
                <b className="v-strong">{name}</b> <span className="v-meta">{title}</span>
              </li>
            ))}
          </ul>
          <p>{t('second.where')}</p>
        </>
      )}
      {people.data?.people.length === 0 && <p>{t('second.nobody')}</p>}
      <form className="v-form" onSubmit={send}>
        <h2 className="v-h4">{t('second.code')}</h2>
        <p>{t('second.code.about')}</p>
        <Textfield
          label={t('second.email')}
          type="email"
          autoComplete="off"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Textfield
          label={t('second.their-code')}
          autoComplete="off"
          required
          maxLength={60}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <ProblemText error={error} />
        <div className="v-btns">
          <Button type="submit" disabled={isBusy}>
            {t('second.do')}
          </Button>
        </div>
      </form>
    </div>
  )
}

/** For whoever can be the second person: those who wait, nothing when nobody does. */
export function WaitingForMe() {
  const { t } = useTranslation('access')
  const client = useQueryClient()
  const [asked, setAsked] = useShown<{ id: string; name: string }>()
  const { act, isBusy, error } = useAct()
  const query = useQuery({
    queryKey: ['emergency-entries'],
    queryFn: () => read(api.GET('/api/access/emergency-entries')),
    refetchInterval: LOOK_MS,
  })
  const waiting = query.data?.waiting ?? []
  if (waiting.length === 0) return null
  const admit = (id: string) =>
    void act(async () => {
      await read(api.POST('/api/access/emergency-entries/{id}/admit', { params: { path: { id } } }))
      setAsked(null)
      await client.invalidateQueries({ queryKey: ['emergency-entries'] })
    })
  return (
    <section aria-labelledby="waiting-for-me">
      <SectionHead id="waiting-for-me" title={t('waiting.title')}>
        {waiting.length}
      </SectionHead>
      <ul className="v-rows">
        {waiting.map((one) => (
          <li key={one.id} className="v-with-act">
            <div>
              <b className="v-strong">{one.name}</b>
              <p className="v-meta">{t('waiting.since', { unit: one.unitName, at: one.at })}</p>
            </div>
            <Button data-size="sm" disabled={isBusy} onClick={() => setAsked(one)}>
              {t('waiting.do')}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('waiting.sure', { name: asked?.name ?? '' })}
        action={t('waiting.do')}
        isBusy={isBusy}
        error={error}
        onConfirm={() => asked && admit(asked.id)}
        onClose={() => setAsked(null)}
      >
        <p>{t('waiting.about')}</p>
      </ConfirmDialog>
    </section>
  )
}
