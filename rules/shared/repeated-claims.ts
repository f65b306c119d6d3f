import type { RelatedPlace } from '../../src/rule/rule.ts'
import { fold } from '../../src/text/fold.ts'
import type { Claim } from './claims.ts'

/** A claim with the further places at which the page says the same. */
export interface RepeatedClaim {
  readonly claim: Claim
  readonly related: readonly RelatedPlace[]
}

/** Claims in the same words as one, at the first of them. */
export function mergeRepeated(claims: Iterable<Claim>): RepeatedClaim[] {
  const merged = new Map<string, { claim: Claim; related: RelatedPlace[] }>()
  for (const claim of claims) {
    const key = fold(claim.quote)
    const known = merged.get(key)
    if (known) known.related.push({ message: 'said again here', at: claim.at })
    else merged.set(key, { claim, related: [] })
  }
  return [...merged.values()]
}
