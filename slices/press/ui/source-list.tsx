import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { useInquiryAct, useSourceReply } from './inquiry-data.ts'
import type { InquiryFile } from './press-data.ts'

type Units = readonly { id: string; name: string }[]
type Source = InquiryFile['sources'][number]

/** Facts that units of the line were asked for, and what they said. The unit stands behind them, no person. */
export function SourceList({ file, units }: { file: InquiryFile; units: Units }) {
  const { t } = useTranslation('press-desk')
  const [isAsking, setAsking] = useShown<true>()
  const mayAsk = file.abilities.includes('ask-source')
  if (file.sources.length === 0 && !mayAsk) return null
  return (
    <section aria-labelledby="sources">
      <SectionHead title={t('sources')} id="sources">
        {mayAsk && (
          <button type="button" className="v-link" onClick={() => setAsking(true)}>
            {t('sources.ask')}
          </button>
        )}
      </SectionHead>
      {file.sources.length === 0 && <p className="v-muted">{t('sources.none')}</p>}
      <ul className="v-rows">
        {file.sources.map((source) => (
          <SourceRow key={source.id} source={source} />
        ))}
      </ul>
      {isAsking && <AskForm file={file} units={units} onClose={() => setAsking(null)} />}
    </section>
  )
}

function SourceRow({ source }: { source: Source }) {
  const { t } = useTranslation('press-desk')
  return (
    <li className="v-source">
      <p className="v-strong" data-data>
        {source.unit.name}
      </p>
      <p data-data>{source.ask}</p>
      {source.reply ? (
        <p className="v-source__reply" data-data>
          {source.reply}
        </p>
      ) : (
        <p className="v-meta">{t('source.waits', { at: source.dueAt })}</p>
      )}
      {source.mayReply && <ReplyForm source={source} />}
    </li>
  )
}

function ReplyForm({ source }: { source: Source }) {
  const { t } = useTranslation('press-desk')
  const [reply, setReply] = useState('')
  const act = useSourceReply(() => setReply(''))
  return (
    <form
      className="v-source__form"
      onSubmit={(event) => {
        event.preventDefault()
        if (reply.trim()) act.mutate({ id: source.id, reply: reply.trim() })
      }}
    >
      <Textfield
        multiline
        rows={3}
        data-size="sm"
        label={t('source.reply', { unit: source.unit.name })}
        description={t('source.reply.help')}
        data-data
        value={reply}
        onChange={(event) => setReply(event.target.value)}
      />
      <ProblemText error={act.error} />
      <Button type="submit" data-size="sm" disabled={act.isPending || !reply.trim()}>
        {t('source.reply.send')}
      </Button>
    </form>
  )
}

function AskForm({ file, units, onClose }: { file: InquiryFile; units: Units; onClose: () => void }) {
  const { t } = useTranslation('press-desk')
  const [unitId, setUnitId] = useState(file.unit.id)
  const [ask, setAsk] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useInquiryAct(file.id, onClose)
  const submit = () => {
    setTried(true)
    if (ask.trim()) act.mutate({ path: 'sources', json: { unitId, ask: ask.trim(), dueAt: null } })
  }
  return (
    <FormDialog
      title={t('ask.title')}
      action={t('ask.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={t('ask.unit')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={unitId}
        onPick={setUnitId}
      />
      <TextField
        label={t('ask.what')}
        about={t('ask.what.help')}
        fault={isTried && !ask.trim() ? t('ask.what.missing') : undefined}
        rows={3}
        max={2000}
        value={ask}
        onWrite={setAsk}
      />
    </FormDialog>
  )
}
