import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatLanguage } from '../../../kit/i18n/formats.ts'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useLogWords } from './log-words.ts'
import type { ShownPage, ShownPages, ShownVersion } from './shown-data.ts'

/** Public pages that stood at the moment, each with the way to itself and to its other versions. */
export function ShownList({ found }: { found: ShownPages }) {
  const { t } = useTranslation('trace')
  const shared = useColumns()
  if (found.pages.length === 0)
    return (
      <div className="c-1-12">
        <Empty level={2} title={t('shown.none')} text={t('shown.none.text')} />
      </div>
    )
  const all: Column<ShownPage> = {
    key: t('shown.versions'),
    title: '',
    cell: ({ place, title }) => (
      <Link
        className="v-link"
        to="/logg/slik-det-sto"
        search={{ hva: place }}
        aria-label={t('shown.versions-of', { title })}
        data-data=""
      >
        {t('shown.versions')}
      </Link>
    ),
  }
  return (
    <div className="c-1-12 v-low">
      <DataTable caption={t('shown.caption')} columns={[...shared, all]} rows={found.pages} keyOf={(page) => page.id} />
      {found.hasMore && <p className="v-meta">{t('shown.more')}</p>}
    </div>
  )
}

/** Every version of one page, with who decided what it says and its fingerprint. */
export function ShownVersions({ versions }: { versions: readonly ShownVersion[] }) {
  const { t } = useTranslation('trace')
  const shared = useColumns()
  const own: Column<ShownVersion>[] = [
    { key: 'decided', title: t('shown.decided'), cell: ({ decisions }) => <Decisions decisions={decisions} /> },
    {
      key: 'fingerprint',
      title: t('shown.fingerprint'),
      cell: ({ fingerprint }) => <code className="v-print">{fingerprint}</code>,
    },
  ]
  return (
    <div className="c-1-12 v-low">
      <DataTable
        caption={t('shown.of.caption')}
        columns={[...shared, ...own]}
        rows={versions}
        keyOf={(version) => version.id}
      />
    </div>
  )
}

function Decisions({ decisions }: Pick<ShownVersion, 'decisions'>) {
  const { t } = useTranslation('trace')
  const { sentence, who } = useLogWords()
  if (decisions.length === 0) return t('shown.decided.none')
  const said = { detail: { values: {}, numbers: {}, reason: null }, isRedacted: false, isShielded: false }
  return decisions.map(({ id, name, at, actor }) => (
    <p key={id}>
      {sentence({ name, ...said })} {who(actor)}, {t('shown.at', { at })}
    </p>
  ))
}

function useColumns(): Column<ShownPage>[] {
  const { t, i18n } = useTranslation('trace')
  return [
    {
      key: 'page',
      title: t('shown.page'),
      isHead: true,
      cell: ({ title, language, isWithdrawn }) => (
        <>
          <span lang={language} data-data="">
            {title}
          </span>
          {isWithdrawn && ` (${t('shown.withdrawn')})`}
        </>
      ),
    },
    { key: 'language', title: t('shown.language'), cell: ({ language }) => formatLanguage(language, i18n.language) },
    {
      key: 'stood',
      title: t('shown.stood'),
      cell: ({ from, to }) => (to ? t('shown.span', { from, to }) : t('shown.span.stands', { from })),
    },
    {
      key: t('shown.see'),
      title: '',
      // A page of its own, outside the shell: it has the look it had that day.
      cell: ({ id, from, title }) => (
        <a
          className="v-link"
          href={`/api/shown/${id}/page`}
          aria-label={`${title}: ${t('shown.see-one', { from })}`}
          data-data=""
        >
          {t('shown.see')}
        </a>
      ),
    },
  ]
}
