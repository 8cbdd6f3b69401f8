import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../kit/ui/api.ts'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'

type Answer = { title: string; answerBy: string; isAnswered: boolean; answer: string; answeredOn: string | null }

/** For whoever gave an idea without a name: how it goes, by the code. */
export function AskByCode() {
  const { t } = useTranslation('offers')
  const { date } = useFormats()
  const [code, setCode] = useState('')
  const ask = useMutation({
    mutationFn: (asked: string) => call<Answer>('/api/plan/ideas/by-code', { method: 'POST', json: { code: asked } }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '') ask.mutate(code)
  }
  return (
    <section className="v-block" aria-labelledby="code-section">
      <SectionHead id="code-section" title={t('idea.by-code')} />
      <form className="v-meet-new" onSubmit={submit}>
        <TextField label={t('idea.by-code.label')} autoComplete="off" value={code} onWrite={setCode} />
        <Button type="submit" data-size="sm" variant="secondary" disabled={ask.isPending}>
          {t('idea.by-code.ask')}
        </Button>
      </form>
      <ProblemText error={ask.error} />
      <div role="status">
        {ask.data && (
          <div className="v-meet-said">
            <p className="v-strong" data-data>
              {ask.data.title}
            </p>
            {ask.data.isAnswered ? (
              <p className="v-ini-said" data-data>
                {ask.data.answer}
              </p>
            ) : (
              <p>{t('idea.by-code.waits', { at: date(ask.data.answerBy) })}</p>
            )}
          </div>
        )}
      </div>
    </section>
  )
}
