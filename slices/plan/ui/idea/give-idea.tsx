import { Button, Checkbox, Heading } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../../kit/ui/dialog.tsx'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import { useIdeaAct } from './idea-data.ts'

type Props = { units: { id: string; name: string }[]; days: number; onClose: () => void }

/** Gives an idea. Without a name a code is shown once, and nothing else leads back to the answer. */
export function GiveIdea({ units, days, onClose }: Props) {
  const { t } = useTranslation('offers')
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [unitId, setUnit] = useState('')
  const [isUnnamed, setUnnamed] = useState(false)
  const [isTried, setTried] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const give = useIdeaAct<{ code: string | null }>((got) => (got.code ? setCode(got.code) : onClose()))
  const isEmpty = title.trim() === ''
  const submit = () => {
    setTried(true)
    if (!isEmpty) give.mutate({ to: '', json: { title, text, unitId: unitId || null, isUnnamed } })
  }
  if (code) return <Code code={code} onClose={onClose} />
  return (
    <FormDialog
      title={t('idea.give')}
      action={t('idea.give.do')}
      error={give.error}
      isBusy={give.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('idea.give.about', { count: days })}</p>
      <TextField
        label={t('idea.title')}
        fault={isTried && isEmpty ? t('idea.title.missing') : undefined}
        value={title}
        onWrite={setTitle}
      />
      <TextField label={t('idea.text')} about={t('idea.text.about')} rows={5} value={text} onWrite={setText} />
      <SelectField
        label={t('idea.unit')}
        value={unitId}
        options={[
          { value: '', label: t('idea.unit.none') },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onPick={setUnit}
      />
      <Checkbox
        data-size="sm"
        label={t('idea.without-name')}
        description={t('idea.without-name.about')}
        checked={isUnnamed}
        onChange={() => setUnnamed(!isUnnamed)}
      />
    </FormDialog>
  )
}

function Code({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useTranslation('offers')
  return (
    <Dialog open onClose={onClose} closeButton={t('kit:dialog.close')} aria-labelledby="code-title">
      <div className="v-stack">
        <Heading level={2} data-size="sm" id="code-title">
          {t('idea.code.title')}
        </Heading>
        <p className="v-h2" data-data>
          {code}
        </p>
        <p>{t('idea.code.about')}</p>
        <div className="v-btns">
          <Button data-size="sm" onClick={onClose}>
            {t('idea.code.done')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
