import { Button, Heading, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { Dialog } from '../../../kit/ui/dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import { COUNT_LANGUAGES } from '../rules/population.ts'
import { type UnitHeads, useAct } from './audience-data.ts'

/** The unit counts its own, per language. The sum follows while typing. */
export function HeadCountDialog({ unit, onClose }: { unit: UnitHeads; onClose: () => void }) {
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const language = useLanguageName()
  const [heads, setHeads] = useState<Record<string, string>>(
    // Who counts here sees each language by itself.
    Object.fromEntries(unit.heads.map(({ languages: [code = ''], heads: number }) => [code, String(number ?? '')])),
  )
  const numbers = Object.fromEntries(Object.entries(heads).map(([code, text]) => [code, Number(text) || 0]))
  const total = Object.values(numbers).reduce((sum, number) => sum + number, 0)
  const save = useAct(
    () =>
      call(`/api/audience/head-counts/${unit.id}`, {
        method: 'PUT',
        json: { population: unit.population, heads: numbers },
      }),
    onClose,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(undefined)
  }
  return (
    <Dialog open onClose={onClose} closeButton={t('close')} aria-labelledby="heads-title">
      <form className="v-stack" onSubmit={submit} noValidate>
        <Heading level={2} data-size="sm" id="heads-title">
          {t('heads.of', { unit: unit.name })}
        </Heading>
        <p className="v-muted">{t('heads.about')}</p>
        <div className="v-headgrid">
          {[...new Set([...COUNT_LANGUAGES, ...Object.keys(heads)])].map((code) => (
            <Textfield
              key={code}
              data-size="sm"
              label={language(code)}
              inputMode="numeric"
              value={heads[code] ?? ''}
              onChange={(e) => setHeads({ ...heads, [code]: e.target.value.replaceAll(/\D/g, '').slice(0, 5) })}
            />
          ))}
        </div>
        <ProblemText error={save.error} />
        <div className="v-btns">
          <Button type="submit" data-size="sm" disabled={save.isPending}>
            {t('heads.save', { n: count(total) })}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
