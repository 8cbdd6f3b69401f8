import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../../kit/ui/number-field.tsx'
import { SegmentCount, useGroupName, useGroups } from '../../../audience/ui/index.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { useSurveyAct } from './survey-data.ts'

type Props = { survey: SurveyView; onClose: () => void; onDone: () => void }

/** Which groups, how many are drawn from them, and whether those without an address get a form on paper. */
export function InviteDialog({ survey, onClose, onDone }: Props) {
  const { t } = useTranslation('survey')
  const nameOf = useGroupName()
  const groups = useGroups().data?.groups ?? []
  const [chosen, setChosen] = useState<string[]>([])
  const [sampleSize, setSize] = useState<number | null>(null)
  const [withPaper, setPaper] = useState(true)
  const [isTried, setTried] = useState(false)
  const act = useSurveyAct(onDone)
  const isDrawn = survey.sample === 'random'
  const isWhole = chosen.length > 0 && (!isDrawn || sampleSize !== null)
  const submit = () => {
    setTried(true)
    const json = { definition: { groups: chosen }, sampleSize: isDrawn ? sampleSize : null, withPaper }
    if (isWhole) act.mutate({ path: `/${survey.id}/invitations`, json })
  }
  return (
    <FormDialog
      title={t('invite.open')}
      action={t('approval:ask.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className="v-choice v-mea-checks v-mea-outlets">
        <legend>{t('invite.groups')}</legend>
        {groups.map((group) => (
          <Checkbox
            key={group.key}
            data-size="sm"
            className={group.parentId ? 'v-below' : undefined}
            label={nameOf(group)}
            checked={chosen.includes(group.key)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, group.key] : chosen.filter((key) => key !== group.key))
            }
          />
        ))}
      </fieldset>
      <SegmentCount definition={{ groups: chosen }} />
      {isDrawn ? (
        <NumberField
          label={t('invite.size')}
          about={t('invite.size.help')}
          value={sampleSize}
          isWhole
          onChange={setSize}
        />
      ) : (
        <Checkbox
          data-size="sm"
          label={t('invite.paper')}
          description={t('invite.paper.help')}
          checked={withPaper}
          onChange={(event) => setPaper(event.target.checked)}
        />
      )}
      <p className="v-note">{t('approval:ask.about')}</p>
      {isTried && !isWhole && (
        <p className="v-signal" role="alert">
          {t('invite.missing')}
        </p>
      )}
    </FormDialog>
  )
}
