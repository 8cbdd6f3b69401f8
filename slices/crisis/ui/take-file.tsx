import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { saveFile } from '../../../kit/ui/save-file.ts'
import { folderOf } from '../rules/crisis-file.ts'
import type { CrisisView } from '../rules/crisis-view.ts'

/** The whole crisis as one file that is verified without Varde. */
export function TakeFile({ crisis }: { crisis: CrisisView }) {
  const { t } = useTranslation('crisis')
  const take = useMutation({
    mutationFn: () =>
      saveFile(`/api/crises/${encodeURIComponent(crisis.id)}/file`, `${folderOf(crisis).toLowerCase()}.zip`, {}),
  })
  return (
    <>
      <Button
        variant="secondary"
        data-size="sm"
        title={t('file.help')}
        disabled={take.isPending}
        onClick={() => take.mutate()}
      >
        {t(take.isPending ? 'file.taking' : 'file.take')}
      </Button>
      <ProblemText error={take.error} />
    </>
  )
}
