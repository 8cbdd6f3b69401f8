import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { FileLink } from '../../../kit/ui/file-link.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { LoadedPage } from '../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { AskedTable } from './asked-table.tsx'
import { JournalistForm } from './journalist-form.tsx'
import { languageKey } from './journalist-list.tsx'
import { type JournalistView, useJournalist, useRegisterAct } from './register-data.ts'

/** One journalist: what we have written down, why and for how long, and what they have asked. */
export function JournalistPart({ id }: { id: string }) {
  const { t } = useTranslation('press-registers')
  const query = useJournalist(id)
  return (
    <LoadedPage query={query} title={t('journalist')} text={t('loading')}>
      {(data) => <Journalist journalist={data} />}
    </LoadedPage>
  )
}

function Journalist({ journalist }: { journalist: JournalistView }) {
  const { t } = useTranslation('press-registers')
  const navigate = useNavigate()
  const [open, setOpen] = useShown<'change' | 'erase'>()
  const erase = useRegisterAct(() => void navigate({ to: '/presse/journalister' }))
  const may = (ability: JournalistView['abilities'][number]) => journalist.abilities.includes(ability)
  return (
    <>
      <PageHead className="c-3-12" title={journalist.name} isWritten over={t('journalist')}>
        {may('edit') && (
          <Button data-size="sm" variant="secondary" onClick={() => setOpen('change')}>
            {t('change')}
          </Button>
        )}
      </PageHead>
      <div className="c-3-8 v-duty">
        <AskedTable history={journalist.history} total={journalist.total} withWho={false} />
      </div>
      <div className="c-9-12 v-duty">
        <Facts journalist={journalist} />
        <Keeping journalist={journalist}>
          <div className="v-btns">
            {may('export') && (
              <FileLink
                path={`/api/press/journalists/${encodeURIComponent(journalist.id)}/file`}
                name={`${journalist.id}.json`}
              >
                {t('file')}
              </FileLink>
            )}
            {may('erase') && (
              <button type="button" className="v-link" onClick={() => setOpen('erase')}>
                {t('erase')}
              </button>
            )}
          </div>
        </Keeping>
      </div>
      {open === 'change' && <JournalistForm journalist={journalist} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        isOpen={open === 'erase'}
        title={t('erase.title')}
        action={t('erase')}
        error={erase.error}
        isBusy={erase.isPending}
        onConfirm={() =>
          erase.mutate({ path: `/api/press/journalists/${encodeURIComponent(journalist.id)}`, method: 'DELETE' })
        }
        onClose={() => setOpen(null)}
      >
        <p>{t('erase.about')}</p>
      </ConfirmDialog>
    </>
  )
}

function Facts({ journalist }: { journalist: JournalistView }) {
  const { t } = useTranslation('press-registers')
  return (
    <section aria-labelledby="facts">
      <SectionHead title={t('facts')} id="facts" />
      <dl className="v-kv">
        <dt>{t('outlet')}</dt>
        <dd data-data>
          {journalist.outlet ? (
            <Link to="/presse/medier/$id" params={{ id: journalist.outlet.id }}>
              {journalist.outlet.name}
            </Link>
          ) : (
            t('outlet.freelance')
          )}
        </dd>
        <dt>{t('email')}</dt>
        <dd data-data>{journalist.email ?? t('not-given')}</dd>
        <dt>{t('phone')}</dt>
        <dd data-data>{journalist.phone ?? t('not-given')}</dd>
        <dt>{t('language')}</dt>
        <dd>{t(`language.${languageKey(journalist.language)}`)}</dd>
        <dt>{t('topics')}</dt>
        <dd data-data>{journalist.topics.join(', ') || t('not-given')}</dd>
      </dl>
    </section>
  )
}

function Keeping({ journalist, children }: { journalist: JournalistView; children: React.ReactNode }) {
  const { t, i18n } = useTranslation('press-registers')
  const { date } = useFormats()
  const { keeping } = journalist
  return (
    <section aria-labelledby="keeping">
      <SectionHead title={t('keeping')} id="keeping" />
      <dl className="v-kv">
        <dt>{t('keeping.from')}</dt>
        <dd>{t(`source.${journalist.source}`, { day: date(journalist.madeAt) })}</dd>
        <dt>{t('keeping.basis')}</dt>
        <dd>{t(`organisation:legal-basis.${keeping.legalBasis}`)}</dd>
        <dt>{t('keeping.until')}</dt>
        <dd>{keeping.until ? t('keeping.until.day', { day: date(keeping.until) }) : t('keeping.no-end')}</dd>
      </dl>
      {keeping.note && (
        <p className="v-meta" data-data>
          {keeping.note[i18n.language] ?? keeping.note.nb}
        </p>
      )}
      {children}
    </section>
  )
}
