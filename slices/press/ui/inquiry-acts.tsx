import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { FactsForm } from './facts-form.tsx'
import { useInquiryAct } from './inquiry-data.ts'
import type { InquiryFile } from './press-data.ts'
import { RouteForm } from './route-form.tsx'

type Asks = 'route' | 'facts' | 'close' | 'hand-over' | 'reopen' | null
type Props = { file: InquiryFile; units: readonly { id: string; name: string }[]; now: Date }

/** What is done with the inquiry itself: take it, decide whose case it is, change its facts, hand it over, close it, open it again. */
export function InquiryActs({ file, units, now }: Props) {
  const { t } = useTranslation('press-desk')
  const [asks, setAsks] = useShown<Asks>()
  const close = () => setAsks(null)
  const act = useInquiryAct(file.id)
  const may = (ability: InquiryFile['abilities'][number]) => file.abilities.includes(ability)
  const isRequest = file.kind === 'access-request'
  const button = (asked: Asks, text: string, isMain = false) => (
    <Button data-size="sm" variant={isMain ? 'primary' : 'secondary'} onClick={() => setAsks(asked)}>
      {text}
    </Button>
  )
  return (
    <>
      {may('write') && !file.owner.isYou && (
        <Button
          data-size="sm"
          variant="secondary"
          disabled={act.isPending}
          onClick={() => act.mutate({ path: 'owner' })}
        >
          {t('do.take')}
        </Button>
      )}
      {may('route') && button('route', t(file.isRouted ? 'do.route-again' : 'do.route'), !file.isRouted)}
      {may('route') && button('facts', t('do.facts'))}
      {may('close') && button('hand-over', t('do.hand-over'), isRequest)}
      {may('close') && (
        <Button data-size="sm" variant="tertiary" onClick={() => setAsks('close')}>
          {t('do.close')}
        </Button>
      )}
      {may('reopen') && button('reopen', t('do.reopen'))}
      <ProblemText error={asks === null ? act.error : null} />
      {asks === 'route' && <RouteForm file={file} units={units} onClose={close} />}
      {asks === 'facts' && <FactsForm file={file} now={now} onClose={close} />}
      {(asks === 'close' || asks === 'hand-over' || asks === 'reopen') && (
        <ReasonDialog
          title={t(`${asks}.title`)}
          action={t(`do.${asks}`)}
          label={t(`${asks}.reason`)}
          about={t(`${asks}.about`)}
          missing={t(`${asks}.missing`)}
          error={act.error}
          isBusy={act.isPending}
          onReason={(text) =>
            act.mutate(
              { path: asks, json: asks === 'hand-over' ? { to: text } : { reason: text } },
              { onSuccess: close },
            )
          }
          onClose={close}
        />
      )}
    </>
  )
}
