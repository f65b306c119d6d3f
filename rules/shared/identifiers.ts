/** An identifier that its own syntax refuses. Ranges are of the text looked at. */
export interface BrokenIdentifier {
  readonly kind: 'DOI' | 'PMID' | 'PMCID' | 'NCT number' | 'ISRCTN number'
  readonly from: number
  readonly to: number
  readonly written: string
  /** What is wrong with it, to follow its name in a sentence. */
  readonly fault: string
  /** The identifier that is meant, where only one can be. */
  readonly meant: string | null
  /** It is found by people, though not by machines. */
  readonly minor: boolean
}

interface Form {
  readonly kind: BrokenIdentifier['kind']
  /** A text without one of these holds none. */
  readonly signs: readonly string[]
  readonly pattern: RegExp
  /** Judges a match; null where nothing is wrong, or it is no identifier. */
  readonly judge: (match: RegExpMatchArray) => Verdict | null
}

type Verdict = Pick<BrokenIdentifier, 'fault' | 'meant'> & { readonly minor?: boolean }

const VALID_DOI = /^10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S/
const SHORT_DOI = /^10\/[a-z0-9]{2,20}$/i

const forms: readonly Form[] = [
  {
    kind: 'DOI',
    signs: ['doi', 'DOI', 'Doi'],
    pattern: /\b(?:doi\.org\/|doi:\s{0,2}|doi\s{1,2}(?=10\b))([^\s"'<>]{1,200})/gi,
    judge: ([whole, token = '']) =>
      doiVerdict(token.replace(/[.,;:)\]}]{1,5}$/, ''), /^doi\.org/i.test(whole)),
  },
  {
    kind: 'PMID',
    signs: ['PMID', 'pubmed'],
    pattern: /\bPMID:?\s{0,2}([A-Za-z0-9]{1,30})|pubmed\.ncbi\.nlm\.nih\.gov\/(\w{1,30})/g,
    judge: ([, label, path]) => pmidVerdict(label ?? path ?? ''),
  },
  {
    kind: 'PMCID',
    signs: ['PMC'],
    pattern: /\bPMCID:?\s{0,2}([A-Za-z0-9]{1,30})|(?<![A-Za-z])(PMC\d\w{0,30})/g,
    judge: ([, label, bare]) => pmcVerdict(label ?? bare ?? ''),
  },
  {
    kind: 'NCT number',
    signs: ['NCT'],
    pattern: /(?<![A-Za-z])NCT([\s-]?)(\d[\dOoIl]{0,30})(?![A-Za-z\d])/g,
    judge: ([, gap = '', digits = '']) => registryVerdict('NCT', gap, digits),
  },
  {
    kind: 'ISRCTN number',
    signs: ['ISRCTN'],
    pattern: /(?<![A-Za-z])ISRCTN([\s-]?)(\d[\dOoIl]{0,30})(?![A-Za-z\d])/g,
    judge: ([, gap = '', digits = '']) => registryVerdict('ISRCTN', gap, digits),
  },
]

/** Identifiers in a text or an address that their own syntax refuses, in order of kind, then of place. */
export function brokenIdentifiers(text: string): BrokenIdentifier[] {
  const broken: BrokenIdentifier[] = []
  for (const { kind, signs, pattern, judge } of forms) {
    if (!signs.some((sign) => text.includes(sign))) continue
    for (const match of text.matchAll(pattern)) {
      const verdict = judge(match)
      if (!verdict) continue
      const written = match[0].replace(/[.,;:)\]}]{1,5}$/, '')
      broken.push({
        kind,
        from: match.index,
        to: match.index + written.length,
        written,
        minor: false,
        ...verdict,
      })
    }
  }
  return broken
}

/** A prefix of a registrant, a slash and a suffix: `10.1000/182`; `10/abcd` is the short form. */
function doiVerdict(written: string, resolved: boolean): Verdict | null {
  const inner = /^https?:\/\/(?:dx\.)?doi\.org\/(.{1,200})$/i.exec(written)?.[1]
  if (inner !== undefined && resolved)
    return { fault: 'holds the address of the resolver twice', meant: null }
  const token = inner ?? written
  if (VALID_DOI.test(token.replace(/%2F/i, '/')) || SHORT_DOI.test(token)) return null
  // Pages about DOIs live on the same host, and "doi: pending" is a slot, not an identifier.
  if (!/^(?:1[0oO]?[.,/\d]|\d)/.test(token)) return null
  if (/^1[oO]/.test(token)) return { fault: 'begins with the letter O where a zero belongs', meant: null }
  if (!token.startsWith('10.')) return { fault: 'does not begin with "10."', meant: null }
  const prefix = /^10\.(\d{0,20})/.exec(token)?.[1] ?? ''
  if (prefix.length < 4) return { fault: 'has a prefix with fewer than four digits after "10."', meant: null }
  if (!token.includes('/')) return { fault: 'has no slash between prefix and suffix', meant: null }
  return { fault: 'has nothing behind the slash', meant: null }
}

function pmidVerdict(token: string): Verdict | null {
  if (/^\d{1,8}$/.test(token)) return null
  if (/^PMC\d/i.test(token)) return { fault: 'is a PMCID; a PMID is a number of up to 8 digits', meant: null }
  if (!/^\d/.test(token)) return null
  const fault = /^\d+$/.test(token) ? `has ${token.length} digits` : 'holds letters'
  return { fault: `${fault}; a PMID is a number of up to 8 digits`, meant: null }
}

function pmcVerdict(token: string): Verdict | null {
  if (/^PMC\d{1,8}$/.test(token)) return null
  if (/^\d{5,8}$/.test(token)) return { fault: 'lacks the letters PMC', meant: `PMC${token}`, minor: true }
  const digits = /^(?:PMC)?(\d\w*)$/.exec(token)?.[1]
  if (digits === undefined) return null
  const fault = /^\d+$/.test(digits) ? `has ${digits.length} digits` : 'holds letters among its digits'
  return { fault: `${fault}; a PMCID is PMC and up to 8 digits`, meant: null }
}

/** Both registries give eight digits to a study. Fewer than six behind a space are a year or a count. */
function registryVerdict(name: string, gap: string, digits: string): Verdict | null {
  if (gap !== '' && digits.length < 6) return null
  if (gap === '' && digits.length < 3) return null
  if (/[OoIl]/.test(digits)) {
    const plain = digits.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
    const meant = plain.length === 8 ? name + plain : null
    return { fault: 'holds letters among its digits', meant }
  }
  if (digits.length !== 8) return { fault: `has ${digits.length} digits, not 8`, meant: null }
  return gap === '' ? null : { fault: 'is written in two parts', meant: name + digits, minor: true }
}
