import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { FileTable } from '../file-table.tsx'
import { useMentionImports } from './mention-import-data.ts'

/** Files and readings that brought mentions; each opens to what stands of it, and can be undone there. */
export function MentionFiles() {
  const { t } = useTranslation('measure')
  return (
    <section className="v-block" aria-labelledby="mention-files-title">
      <SectionHead id="mention-files-title" title={t('unmention.files')} />
      <Loaded query={useMentionImports()} text={t('import.loading')}>
        {({ imports }) =>
          imports.length === 0 ? (
            <p className="v-muted">{t('unmention.files.none')}</p>
          ) : (
            <FileTable
              caption={t('unmention.files')}
              files={imports}
              name={t('unmention.file')}
              to="/maling/fil"
              source={({ source }) => source}
              counts={[
                { key: 'rows', title: t('unmention.rows'), of: ({ rows }) => rows },
                { key: 'held', title: t('unmention.held'), of: ({ held }) => held },
              ]}
              state={({ isUndone, undo }) => (isUndone ? 'undone' : undo ? 'undoing' : 'held')}
            />
          )
        }
      </Loaded>
    </section>
  )
}
