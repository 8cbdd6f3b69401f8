import { Button, Checkbox } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../../kit/ui/api.ts'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { DifferenceList } from '../editions/difference-list.tsx'
import { type PackFound, type Upload, useTakeIn } from './pack-data.ts'

type Props = {
  found: PackFound
  files: Upload
  /** Somebody wrote in the strategy meanwhile: the differences are to be seen again. */
  onOutdated: () => void
}

/** What taking a pack in would change, field by field, and the decision to do it. */
export function PackChanges({ found, files, onOutdated }: Props) {
  const { t } = useTranslation('strategy')
  const { date } = useFormats()
  const navigate = useNavigate()
  const [isSure, setSure] = useState(false)
  const { against, differences, basis } = found
  const hasDraft = against?.state === 'draft'
  const take = useTakeIn(() => void navigate({ to: '/strategi/utgaver' }))
  const isOutdated = take.error instanceof Problem && take.error.code === 'strategy.changed-since-preview'
  const count = (state: string) => differences.filter((one) => one.state === state).length
  const base = against ? t(`pack.against.${against.state}`, { number: against.number }) : t('pack.against.none')
  return (
    <section className="v-part" aria-labelledby="pack-changes">
      <SectionHead id="pack-changes" title={t('pack.changes')}>
        {t('table.count', { count: differences.length })}
      </SectionHead>
      <p role="status">
        <span lang="nb">{found.title}</span>. {t('pack.is', { count: found.elements, from: date(found.validFrom) })}{' '}
        {base}{' '}
        {t('pack.sum', {
          added: count('added'),
          changed: count('changed'),
          removed: count('removed'),
          moved: count('moved'),
        })}
      </p>
      {differences.length === 0 ? (
        <p className="v-muted">{t('pack.same')}</p>
      ) : (
        <div className="v-form v-pack-do">
          {hasDraft && (
            <Checkbox
              data-size="sm"
              label={t('pack.replace', { number: against.number })}
              description={t('pack.replace.about')}
              checked={isSure}
              onChange={(event) => setSure(event.target.checked)}
            />
          )}
          <ProblemText error={take.error} />
          <div className="v-btns">
            <Button
              data-size="sm"
              disabled={take.isPending || (hasDraft && !isSure)}
              onClick={() => take.mutate({ files, replaceDraft: hasDraft, basis })}
            >
              {t('pack.do')}
            </Button>
            {isOutdated && (
              <Button data-size="sm" variant="secondary" onClick={onOutdated}>
                {t('pack.again')}
              </Button>
            )}
          </div>
        </div>
      )}
      <DifferenceList differences={differences} titles={new Map(Object.entries(found.titles))} added={() => null} />
    </section>
  )
}
