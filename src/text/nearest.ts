import { distance } from 'fastest-levenshtein'

/** The name that a mistyped word was most likely meant to be, or null where none is near. */
export function nearest(word: string, names: Iterable<string>): string | null {
  const meant = word.toLowerCase()
  // A third of the letters may differ; more would suggest names that nobody had in mind.
  let best: { name: string; distance: number } | null = null
  const limit = Math.max(2, Math.ceil(word.length / 3))
  for (const name of names) {
    const found = distance(meant, name.toLowerCase())
    if (found <= limit && found < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { name, distance: found }
  }
  if (best) return best.name
  // A rule's name without its group, or a wrong group: "hype" and "claims/hype" both mean "claim/hype".
  const last = meant.slice(meant.lastIndexOf('/') + 1)
  for (const name of names) if (last.length > 3 && name.toLowerCase().endsWith(`/${last}`)) return name
  return null
}

/** ` Did you mean "claim/hype"?`, or what may stand there where nothing is near and the choice is small. */
export function suggest(word: string, names: readonly string[]): string {
  const near = nearest(word, names)
  if (near !== null) return ` Did you mean ${JSON.stringify(near)}?`
  return names.length > 0 && names.length <= 12 ? ` Known: ${names.join(', ')}.` : ''
}
