import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import { useStartDraft } from '../editor/editor-data.ts'
import type { StrategyOverview } from '../strategy-data.ts'

/** There is no strategy at all: its name is all that is needed to begin. */
export function SetupStart({ overview: { abilities } }: { overview: StrategyOverview }) {
  const { t } = useTranslation('strategy')
  const [title, setTitle] = useState('')
  const start = useStartDraft()
  const may = abilities.includes('draft')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate(title.trim())
  }
  return (
    <>
      <PageHead
        className="c-3-12"
        title={t('setup.start')}
        lead={t(may ? 'setup.start.about' : 'editor.no-draft.may-not')}
      />
      {may && (
        <div className="c-3-9">
          <form className="v-form" onSubmit={submit} noValidate>
            <TextField label={t('force.name')} value={title} onWrite={setTitle} />
            <ProblemText error={start.error} />
            <div className="v-btns">
              <Button type="submit" data-size="sm" disabled={start.isPending || title.trim() === ''}>
                {t('draft.start')}
              </Button>
              <Link className="v-link" to="/strategi/pakke">
                {t('pack.open')}
              </Link>
            </div>
          </form>
        </div>
      )}
    </>
  )
}
