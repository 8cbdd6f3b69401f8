import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useMeasureAct } from './measure-data.ts'
import { useOutlets } from './media-data.ts'

/** Locks a choice of outlets. Another choice is another panel, so that numbers of one panel can be compared. */
export function PanelDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const outlets = useOutlets().data?.outlets ?? []
  const [name, setName] = useState('')
  const [coverage, setCoverage] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  const [isTried, setTried] = useState(false)
  const act = useMeasureAct(onClose)
  const submit = () => {
    setTried(true)
    if (name.trim() && chosen.length > 0) act.mutate({ path: '/panels', json: { name, outlets: chosen, coverage } })
  }
  return (
    <FormDialog
      title={t('panel.open')}
      action={t('panel.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('panel.about')}</p>
      <Textfield
        data-size="sm"
        maxLength={120}
        label={t('field.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset className="v-choice v-mea-checks v-mea-outlets">
        <legend>{t('panel.outlets')}</legend>
        {outlets.map(({ outlet, mentions }) => (
          <Checkbox
            key={outlet}
            data-size="sm"
            label={
              <span data-data>
                {outlet} ({count(mentions)})
              </span>
            }
            checked={chosen.includes(outlet)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, outlet] : chosen.filter((one) => one !== outlet))
            }
          />
        ))}
      </fieldset>
      <Textfield
        multiline
        rows={2}
        data-size="sm"
        maxLength={1000}
        label={t('panel.coverage')}
        description={t('panel.coverage.help')}
        value={coverage}
        onChange={(event) => setCoverage(event.target.value)}
      />
      {isTried && (!name.trim() || chosen.length === 0) && (
        <p className="v-signal" role="alert">
          {t('panel.missing')}
        </p>
      )}
    </FormDialog>
  )
}
