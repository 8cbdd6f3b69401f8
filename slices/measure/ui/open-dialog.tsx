import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import type { IndicatorView } from '../rules/indicator-view.ts'
import { useMeasureAct } from './measure-data.ts'

/** Gives the series away to everyone, or stops. What goes out, and under which licence, is said before. */
export function OpenDialog({ indicator, onClose }: { indicator: IndicatorView; onClose: () => void }) {
  const { t } = useTranslation('measure')
  const act = useMeasureAct(onClose)
  const isOpen = indicator.openedAt !== null
  const path = `/indicators/${indicator.key}/open`
  return (
    <ConfirmDialog
      isOpen
      title={t(isOpen ? 'open.stop.title' : 'open.do.title')}
      action={isOpen ? t('open.stop') : t('approval:ask.do')}
      error={act.error}
      isBusy={act.isPending}
      onConfirm={() => act.mutate({ path, method: 'PUT', json: { isOpen: !isOpen } })}
      onClose={onClose}
    >
      <p>{t(isOpen ? 'open.stop.about' : 'open.do.about')}</p>
      {!isOpen && <p>{t('approval:ask.about')}</p>}
    </ConfirmDialog>
  )
}
