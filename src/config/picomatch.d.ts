// The package brings no types; these are the parts in use.
declare module 'picomatch' {
  /** Compiles globs to one test of a path with forward slashes. */
  function picomatch(
    globs: string | readonly string[],
    options?: { dot?: boolean },
  ): (path: string) => boolean
  namespace picomatch {
    /** Splits a glob into the folder that it starts from and the part with wildcards. */
    function scan(glob: string): { base: string; glob: string }
  }
  export = picomatch
}
