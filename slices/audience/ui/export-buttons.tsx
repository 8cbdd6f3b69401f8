import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'

/** Fetches the contacts as a file. It is a POST, since the log notes it. */
export function ExportButtons({ group, total }: { group: string | undefined; total: string }) {
  const { t } = useTranslation('audience')
  const fetchFile = useMutation({ mutationFn: (format: 'csv' | 'xlsx') => download(format, group) })
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

async function download(format: 'csv' | 'xlsx', group: string | undefined): Promise<void> {
  const response = await fetch('/api/audience/export', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ format, ...(group ? { group } : {}) }),
  })
  if (!response.ok) throw new Problem(response.status, ((await response.json()) as { code: string }).code)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = `varde-kontakter.${format}`
  link.click()
  URL.revokeObjectURL(link.href)
}
