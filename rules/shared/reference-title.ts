import type { Reference } from '../../src/page/model.ts'
import { wordsIn } from '../../src/text/words.ts'
import { hostOf } from './authority.ts'
import { bodyOf } from './bodies.ts'
import { saysWhenRead } from './source-year.ts'

/** Words of an entry beside its address and what leads up to it. */
export function titleOf({ text }: Reference): string {
  return text
    .replace(/(?:https?:\/\/|www\.)\S{1,2000}/gi, ' ')
    .replace(/\b(?:available (?:at|from|online)|retrieved from|link|source|url|here|website|pdf)\b/gi, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
}

/** Whether an entry is a title of one part, with no year and no name that tells who published it. */
export function isUnnamed(reference: Reference): boolean {
  const title = titleOf(reference)
  if (title === '' || /\d{4}/.test(title) || saysWhenRead(reference) || bodyOf({ url: null, text: title }))
    return false
  const parts = title.split(/[:.,;|()[\]–—]|\s-\s/).filter((part) => wordsIn(part).length > 0)
  if (parts.length > 1) return false
  const owner =
    hostOf(reference.url ?? '')
      ?.split('.')
      .at(-2) ?? ''
  return (
    owner.length < 3 ||
    !title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .includes(owner)
  )
}
