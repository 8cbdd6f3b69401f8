import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { localText, momentOf, useDutyWords } from '../../duty/ui/index.ts'
import { useContactPreview } from './duty-numbers-data.ts'

/** What the public contact page says at any moment to come, by the duty as it is set now. Units and numbers, no people. */
export function ContactPreview() {
  const { t } = useTranslation('duty')
  const { when, phone } = useDutyWords()
  const [written, setWritten] = useState(() => localText(new Date()))
  const [at, setAt] = useState(() => new Date())
  const [isWhole, setWhole] = useState(false)
  const query = useContactPreview(at)
  return (
    <section aria-labelledby="preview">
      <SectionHead title={t('preview')} id="preview">
        <a className="v-link" href="/presserom/kontakt">
          {t('preview.page')}
        </a>
      </SectionHead>
      <div className="v-duty__preview">
        <Textfield
          type="datetime-local"
          data-size="sm"
          label={t('preview.at')}
          description={t('preview.about')}
          value={written}
          onChange={(event) => {
            setWritten(event.target.value)
            const moment = momentOf(event.target.value)
            if (moment) setAt(moment)
          }}
        />
      </div>
      <Loaded query={query.error ? { ...query, data: undefined } : query} text={t('preview.loading')}>
        {({ telephone, anyHour, units }) => (
          <>
            {(telephone || anyHour) && (
              <p className="v-strong" role="status">
                {telephone && !anyHour
                  ? t(telephone.isOpen ? 'preview.open' : 'preview.closed', { time: when(telephone.changesAt) })
                  : t('lead.any-hour')}
              </p>
            )}
            <p>
              {t('preview.others', { count: units.filter((row) => row.answersUnit).length })}{' '}
              <button type="button" className="v-link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
                {t(isWhole ? 'preview.few' : 'preview.all', { count: units.length })}
              </button>
            </p>
            <DataTable
              caption={t('preview')}
              rows={
                isWhole ? units : units.filter((row) => row.answersUnit !== null || row.unit.id === units[0]?.unit.id)
              }
              keyOf={(row) => row.unit.id}
              columns={[
                {
                  key: 'unit',
                  title: t('preview.unit'),
                  isHead: true,
                  cell: (row) => <span data-data>{row.unit.name}</span>,
                },
                {
                  key: 'answers',
                  title: t('preview.answers'),
                  cell: (row) => <span data-data>{row.answersUnit ?? t('preview.itself')}</span>,
                },
                {
                  key: 'phone',
                  title: t('preview.phone'),
                  cell: (row) => (row.phone ? phone(row.phone) : t('preview.no-phone')),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </section>
  )
}
