import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { saveFile } from '../../../kit/ui/save-file.ts'

/** Fetches the contacts as a file. It is a POST, since the log notes it. */
export function ExportButtons({ group, total }: { group: string | undefined; total: string }) {
  const { t } = useTranslation('audience')
  const fetchFile = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') =>
      saveFile('/api/audience/export', `varde-kontakter.${format}`, { format, ...(group ? { group } : {}) }),
  })
  return (
    <div className="v-exports">
      <p className="v-meta">{t('export.about', { total })}</p>
      <div className="v-btns">
        {(['csv', 'xlsx'] as const).map((format) => (
          <button key={format} type="button" className="v-link" onClick={() => fetchFile.mutate(format)}>
            {t(`export.${format}`)}
          </button>
        ))}
      </div>
      <ProblemText error={fetchFile.error} />
    </div>
  )
}
