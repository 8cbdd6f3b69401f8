import { expect, test } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { END_REASONS } from '../../../slices/crisis/rules/superseding.ts'

test('when the room that holds a text ends its approval, its history says why in words, never in a code', () => {
  for (const language of LANGUAGES)
    for (const reason of END_REASONS)
      expect(translator(language)(`message:ended.${reason}`)).toMatch(/^\p{Lu}\p{L}* \p{L}+.*\.$/u)
})
