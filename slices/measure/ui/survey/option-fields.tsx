import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '../../../message/ui/index.ts'
import { DONT_KNOW, favourableOf, type Option, type Question } from '../../rules/survey/questionnaire.ts'
import { moved, withOption } from './edit-questionnaire.ts'

type Props = { question: Question; language: string; isReword: boolean; onChange: (part: Partial<Question>) => void }

/** The answers to choose among: words, order, and which of them is the one we hope for. */
export function OptionFields({ question, language, isReword, onChange }: Props) {
  const { t } = useTranslation('survey')
  const { options, kind } = question
  const liked = favourableOf(question)
  const isScale = kind === 'scale'
  const write = (at: number, text: string) => {
    const option = options[at]!
    onChange({ options: options.with(at, { ...option, texts: { ...option.texts, [language]: text } }) })
  }
  const label = (option: Option, at: number) =>
    option.key === DONT_KNOW ? t('option.dont-know') : t(isScale ? 'option.point' : 'option.answer', { n: at + 1 })
  return (
    <fieldset className="v-choice v-sur-options">
      <legend>{t(isScale ? 'option.points' : 'option.answers')}</legend>
      <p className="v-meta">{t(isScale ? 'option.points.help' : 'option.answers.help')}</p>
      {options.map((option, at) => (
        <div key={option.key} className="v-sur-option">
          <Textfield
            data-size="sm"
            maxLength={200}
            lang={language}
            dir={directionOf(language)}
            label={label(option, at)}
            value={option.texts[language] ?? ''}
            onChange={(event) => write(at, event.target.value)}
          />
          {option.key !== DONT_KNOW && !isReword && (
            <Checkbox
              data-size="sm"
              label={t('option.favourable')}
              checked={liked.includes(option.key)}
              onChange={(event) =>
                onChange({
                  favourable: event.target.checked ? [...liked, option.key] : liked.filter((key) => key !== option.key),
                })
              }
            />
          )}
          {!isScale && !isReword && (
            <div className="v-sur-option__do">
              <Button
                data-size="sm"
                variant="tertiary"
                aria-label={t('option.up', { n: at + 1 })}
                aria-disabled={at === 0}
                onClick={() => onChange({ options: moved(options, at, -1) })}
              >
                <span aria-hidden="true">↑</span>
              </Button>
              {options.length > 2 && (
                <Button
                  data-size="sm"
                  variant="tertiary"
                  aria-label={t('option.remove', { n: at + 1 })}
                  onClick={() =>
                    onChange({
                      options: options.toSpliced(at, 1),
                      favourable: question.favourable.filter((key) => key !== option.key),
                    })
                  }
                >
                  <span aria-hidden="true">×</span>
                </Button>
              )}
            </div>
          )}
        </div>
      ))}
      {!isScale && !isReword && options.length < 20 && (
        <Button data-size="sm" variant="secondary" onClick={() => onChange({ options: withOption(options) })}>
          {t('option.add')}
        </Button>
      )}
    </fieldset>
  )
}
