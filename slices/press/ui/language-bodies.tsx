import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type LanguageShareData, useRoomAct } from './room-data.ts'

type Body = LanguageShareData['bodies'][number]

/** Regional bodies: which case of the act each is in, as the agency has entered it, and what they have published this year. */
export function LanguageBodies({ data }: { data: LanguageShareData }) {
  const { t } = useTranslation('press-room')
  const { date } = useFormats()
  const [changing, setChanging] = useShown<Body>()
  const missing = data.bodies.filter((body) => body.caseKey === null).length
  if (data.bodies.length === 0) return null
  const columns: Column<Body>[] = [
    { key: 'unit', title: t('bodies.unit'), isHead: true, cell: (body) => <span data-data>{body.unit.name}</span> },
    {
      key: 'case',
      title: t('bodies.case'),
      cell: (body) =>
        body.caseKey ? (
          <>
            {t(`bodies.case.${body.caseKey}`)}
            <span className="v-meta">
              {' '}
              <span data-data>{body.source}</span>
              {body.since && `, ${t('bodies.since', { day: date(body.since) })}`}
            </span>
          </>
        ) : (
          <b>{t('bodies.none')}</b>
        ),
    },
    { key: 'nb', title: t('share.nb'), isNumber: true, cell: (body) => body.nb },
    { key: 'nn', title: t('share.nn'), isNumber: true, cell: (body) => body.nn },
    {
      key: 'right',
      title: t('share.right'),
      cell: (body) => (body.isRight === null ? '–' : t(body.isRight ? 'share.is-right' : 'share.is-wrong')),
    },
    ...(data.mayKeep
      ? [
          {
            key: 'do',
            title: '',
            cell: (body: Body) => (
              <Button
                data-size="sm"
                variant="tertiary"
                aria-label={t('bodies.set-one', { unit: body.unit.name })}
                onClick={() => setChanging(body)}
              >
                {t('bodies.set')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <section aria-labelledby="bodies">
      <SectionHead title={t('bodies.title')} id="bodies" />
      <p className="v-meta">{t('bodies.about')}</p>
      {missing > 0 && <p>{t('bodies.missing', { count: missing })}</p>}
      <DataTable caption={t('bodies.title')} columns={columns} rows={data.bodies} keyOf={(body) => body.unit.id} />
      {changing && <BodyForm body={changing} cases={data.cases} onClose={() => setChanging(null)} />}
    </section>
  )
}

type FormProps = { body: Body; cases: LanguageShareData['cases']; onClose: () => void }

function BodyForm({ body, cases, onClose }: FormProps) {
  const { t } = useTranslation('press-room')
  const [caseKey, setCaseKey] = useState(body.caseKey ?? cases[0]?.key ?? '')
  const [source, setSource] = useState(body.source ?? '')
  const [validFrom, setValidFrom] = useState(body.since ?? new Date().toISOString().slice(0, 10))
  const act = useRoomAct(onClose)
  return (
    <FormDialog
      title={t('bodies.set-one', { unit: body.unit.name })}
      action={t('bodies.save')}
      error={act.error}
      isBusy={act.isPending || !source.trim() || !validFrom}
      onSubmit={() =>
        act.mutate({
          path: `/api/press/language-rules/${body.unit.id}`,
          method: 'PUT',
          json: { caseKey, source, validFrom },
        })
      }
      onClose={onClose}
    >
      <SelectField
        label={t('bodies.case')}
        options={cases.map((one) => ({ value: one.key, label: t(`bodies.case.${one.key}`) }))}
        value={caseKey}
        onPick={setCaseKey}
      />
      <TextField
        label={t('bodies.source')}
        about={t('bodies.source-help')}
        max={300}
        value={source}
        onWrite={setSource}
      />
      <TextField type="date" label={t('bodies.from')} value={validFrom} onWrite={setValidFrom} />
    </FormDialog>
  )
}
