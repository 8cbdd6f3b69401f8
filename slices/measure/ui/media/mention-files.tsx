import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { MentionImportView } from '../../rules/media/mention-import-view.ts'
import { useMentionImports } from './mention-import-data.ts'

/** Files and readings that brought mentions; each opens to what stands of it, and can be undone there. */
export function MentionFiles() {
  const { t } = useTranslation('measure')
  const { count, moment } = useFormats()
  const told = ({ isUndone, undo }: MentionImportView) =>
    t(`unmention.state.${isUndone ? 'undone' : undo ? 'undoing' : 'held'}`)
  return (
    <section className="v-block" aria-labelledby="mention-files-title">
      <SectionHead id="mention-files-title" title={t('unmention.files')} />
      <Loaded query={useMentionImports()} text={t('import.loading')}>
        {({ imports }) =>
          imports.length === 0 ? (
            <p className="v-muted">{t('unmention.files.none')}</p>
          ) : (
            <DataTable
              caption={t('unmention.files')}
              rows={imports}
              keyOf={(one) => one.id}
              columns={[
                {
                  key: 'file',
                  title: t('unmention.file'),
                  isHead: true,
                  cell: (one) => (
                    <Link to="/maling/fil" search={{ fil: one.id } as never} className="v-link" data-data>
                      {one.fileName}
                    </Link>
                  ),
                },
                { key: 'source', title: t('how.source'), cell: (one) => <span data-data>{one.source}</span> },
                { key: 'at', title: t('unmention.at'), cell: (one) => moment(one.at) },
                { key: 'rows', title: t('unmention.rows'), isNumber: true, cell: (one) => count(one.rows) },
                { key: 'held', title: t('unmention.held'), isNumber: true, cell: (one) => count(one.held) },
                { key: 'state', title: t('unmention.state'), cell: told },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  )
}
