import type { LineTexts } from '../rules/line.ts'

/** What we say, in every language it is written in. */
export function LineReading({ texts }: { texts: LineTexts }) {
  return (
    <div className="v-line__texts">
      {Object.entries(texts).map(([language, { question, answer }]) => (
        <div key={language} lang={language} data-typography="secondary">
          {question && <p className="v-line__question">{question}</p>}
          <p className="v-inquiry__answer">{answer}</p>
        </div>
      ))}
    </div>
  )
}
