import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { ChainList } from './chain-list.tsx'
import { type AskedDuty, useAnswers } from './duty-data.ts'
import { momentOf } from './local-moment.ts'
import { useDutyWords } from './use-duty-words.ts'

/** What people ask for, the commonest first. Union office is not among them: who holds it shows to those who need it. */
const ASKED: AskedDuty[] = ['press-contact', 'leader', 'relatives-liaison', 'notice-poster', 'directorate-desk']

/** Who answers for a duty in the unit, now or at any moment ahead, why, and who is asked after them. */
export function WhoAnswers({ unitId }: { unitId: string }) {
  const { t } = useTranslation('duty')
  const { dutyName, when } = useDutyWords()
  const [duty, setDuty] = useState<AskedDuty>('press-contact')
  const [written, setWritten] = useState('')
  const at = momentOf(written)
  const query = useAnswers(unitId, duty, at)
  return (
    <section aria-labelledby="who-answers">
      <SectionHead title={t('answers')} id="who-answers">
        {at ? when(at) : t('answers.now')}
      </SectionHead>
      <div className="v-duty__ask">
        <SelectField
          label={t('answers.duty')}
          options={ASKED.map((value) => ({ value, label: dutyName(value) }))}
          value={duty}
          onPick={(value) => setDuty(value as AskedDuty)}
        />
        <TextField
          type="datetime-local"
          label={t('answers.at')}
          about={t('answers.at.about')}
          value={written}
          onWrite={setWritten}
        />
      </div>
      <Loaded query={query.error ? { ...query, data: undefined } : query} text={t('answers.loading')}>
        {({ chain, ...asked }) =>
          chain.length > 0 ? (
            <ChainList chain={chain} duty={asked.duty} unitId={asked.unit.id} />
          ) : (
            <p>{t('answers.nobody')}</p>
          )
        }
      </Loaded>
    </section>
  )
}
