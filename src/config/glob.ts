import picomatch from 'picomatch'

/**
 * Compiles a list of globs to one test of a path with forward slashes. A glob that begins with `!` takes files
 * out again, and a path without wildcards stands for the file or for all that a folder holds.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.map((glob) => {
    const negative = glob.startsWith('!')
    const pattern = (negative ? glob.slice(1) : glob).replaceAll('\\', '/').replace(/^\.\//, '')
    return { negative, test: testOf(pattern) }
  })
  return (path) => {
    let found = false
    for (const { negative, test } of tests) if (found === negative && test(path)) found = !negative
    return found
  }
}

function testOf(pattern: string): (path: string) => boolean {
  if (/[*?[\]{}()]/.test(pattern)) return picomatch(pattern, { dot: true })
  const folder = pattern.replace(/\/$/, '')
  return (path) => path === folder || path.startsWith(`${folder}/`) || folder === '.'
}
