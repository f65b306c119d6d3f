/** Characters that writers use for one another, with the plain one that stands for them in matching. */
const plain: Readonly<Record<string, string>> = {
  ...every('\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`', "'"),
  ...every('\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb', '"'),
  ...every('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'),
  ...every('\t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000', ' '),
  ...every('\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', ' '),
}
const special =
  /[\t-\r\u00a0\u00ab\u00b4\u00bb\u02bc\u1680\u2000-\u200a\u2010-\u2015\u2018-\u201f\u2028\u2029\u202f\u2032\u2033\u205f\u2212\u3000`]/g
const accented = /[\u00c0-\u024f\u1e00-\u1eff]/g

/**
 * Text in the form in which it is matched: lower case, straight quotes and apostrophes, plain hyphens, plain
 * spaces. Unit n of the result stands for unit n of the text, so that offsets hold in both.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // A few capitals grow in lower case: those keep their form.
  const same =
    lower.length === text.length ? lower : text.replace(/[A-Z\u00c0-\u012f\u0131-\uffff]/g, lowerUnit)
  return same.replace(special, (unit) => plain[unit] ?? unit)
}

/** Replaces accented Latin letters by their base letters, unit by unit: `naïve` gives `naive`. */
export function foldAccents(text: string): string {
  return text.replace(accented, (unit) => {
    const base = unit.normalize('NFD').charAt(0)
    return base < '\u0080' ? base : unit
  })
}

function lowerUnit(unit: string): string {
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}

function every(units: string, to: string): Record<string, string> {
  return Object.fromEntries([...units].map((unit) => [unit, to]))
}
