/** A half-open range of a text, in UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** A word with its place. `text` is the slice, unchanged. */
export interface Word extends TextRange {
  readonly text: string
}

/** Scripts that set no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** No letter below this is of such a script. */
const firstUnspaced = /[\u0e00-\uffff]/
/** The segmenter's cost grows with the square of what it is given, so it is given pieces. */
const PIECE = 400

/** What a unit is to a word: its letter or digit, a mark on one, what joins two parts (`don't`, `R&D`, `3.5`). */
const kind = { other: 1, mark: 2, joiner: 3, letter: 4 } as const
/** Kinds by unit, filled as units are met; a scan by table costs a fifth of a Unicode pattern. */
const kinds = new Uint8Array(65_536)
for (const joiner of "'\u2019&.") kinds[joiner.charCodeAt(0)] = kind.joiner

/** Words of a text, in order. Hyphens, slashes and underscores separate words. Linear in the length. */
export function wordsIn(text: string): Word[] {
  const mixed = firstUnspaced.test(text) && unspaced.test(text)
  const words: Word[] = []
  for (let from = nextLetter(text, 0); from < text.length; ) {
    const to = endOfWord(text, from)
    const word = { text: text.slice(from, to), from, to }
    if (mixed && unspaced.test(word.text)) for (const part of segments(word)) words.push(part)
    else words.push(word)
    from = nextLetter(text, to)
  }
  return words
}

/** Number of words of a text, as `wordsIn` counts them. */
export function wordCount(text: string): number {
  if (firstUnspaced.test(text) && unspaced.test(text)) return wordsIn(text).length
  let count = 0
  for (let from = nextLetter(text, 0); from < text.length; from = nextLetter(text, endOfWord(text, from)))
    count++
  return count
}

function nextLetter(text: string, from: number): number {
  let at = from
  while (at < text.length && kindAt(text, at) !== kind.letter) at++
  return at
}

function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const here = kindAt(text, at)
    if (here === kind.other) break
    if (here === kind.joiner && (at + 1 >= text.length || kindAt(text, at + 1) !== kind.letter)) break
    at++
  }
  return at
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  // Both halves of a pair count as what the pair is.
  if (unit >= 0xd800 && unit <= 0xdfff)
    return kindOf(text.substring(unit < 0xdc00 ? at : at - 1, unit < 0xdc00 ? at + 2 : at + 1))
  const known = kinds[unit] ?? 0
  if (known !== 0) return known
  const found = kindOf(text.charAt(at))
  kinds[unit] = found
  return found
}

function kindOf(character: string): number {
  if (/^[\p{L}\p{N}]/u.test(character)) return kind.letter
  return /^\p{M}/u.test(character) ? kind.mark : kind.other
}

let segmenter: Intl.Segmenter | undefined

function segments(run: Word): Word[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  const words: Word[] = []
  for (let start = 0; start < run.text.length; start += PIECE)
    for (const part of segmenter.segment(run.text.slice(start, start + PIECE))) {
      if (!part.isWordLike) continue
      const from = run.from + start + part.index
      words.push({ text: part.segment, from, to: from + part.segment.length })
    }
  return words
}
