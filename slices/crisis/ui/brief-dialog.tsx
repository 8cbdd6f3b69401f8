import { Textfield } from '@digdir/designsystemet-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useKept } from '../../../kit/ui/use-kept.ts'
import { WasKept } from '../../../kit/ui/was-kept.tsx'
import type { CrisisView, Named } from '../rules/crisis-view.ts'

type Props = {
  title: string
  action: string
  people: readonly Named[]
  most: number
  error: unknown
  isBusy: boolean
  kept: ReturnType<typeof useBrief>
  onGive: (given: { toId: string; brief: string }) => void
  onClose: () => void
  children?: ReactNode
}

/** To whom it is given and what they need to know, kept on this device until it is given. `what`: what is given. */
export const useBrief = (crisisId: string, what: string) =>
  useKept(`krise.${crisisId}.${what}`, () => ({ toId: '', brief: '' }))

/** Gives something to somebody else in the room, with what they need to know. */
export function BriefDialog({ title, action, people, most, error, isBusy, kept, onGive, onClose, children }: Props) {
  const { t } = useTranslation('crisis')
  const { form, write, wasKept, drop } = kept
  const { brief } = form
  // Whoever was chosen may have left since.
  const toId = people.some((one) => one.id === form.toId) ? form.toId : ''
  const [isTried, setTried] = useState(false)
  return (
    <FormDialog
      title={title}
      action={action}
      error={error}
      isBusy={isBusy}
      keepsItself
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (brief.trim() && toId) onGive({ toId, brief: brief.trim() })
      }}
    >
      <WasKept isShown={wasKept} onAnew={drop} />
      {children}
      <SelectField
        label={t('hand-over.to')}
        options={[
          { value: '', label: t('hand-over.to.choose') },
          ...people.map((one) => ({ value: one.id, label: one.name ?? t('somebody') })),
        ]}
        value={toId}
        error={isTried && !toId ? t('hand-over.to.missing') : undefined}
        onPick={(id) => write({ toId: id })}
      />
      <Textfield
        multiline
        rows={5}
        maxLength={most}
        label={t('hand-over.brief')}
        description={t('hand-over.brief.help')}
        value={brief}
        error={isTried && !brief.trim() ? t('hand-over.brief.missing') : undefined}
        onChange={(event) => write({ brief: event.target.value })}
      />
    </FormDialog>
  )
}

/** Everyone who has said that they are coming, or has a role. */
export function peopleIn({ positions }: Pick<CrisisView, 'positions'>): Named[] {
  const all = positions.flatMap((one) => [
    ...(one.filledBy ? [one.filledBy] : []),
    ...one.asked.filter((asked) => asked.answer === 'coming').map((asked) => asked.person),
  ])
  return all.filter((one, at) => all.findIndex((other) => other.id === one.id) === at)
}
