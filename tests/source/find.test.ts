import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type FindOptions, findFiles } from '../../src/source/index.ts'
import { folder } from '../config/folder.ts'

async function find(cwd: string, paths: readonly string[], more: Partial<FindOptions> = {}) {
  const found = await findFiles({ cwd, paths, explicit: true, ...more })
  return { ...found, paths: found.files.map(({ path }) => path) }
}

it('finds our files below a folder, sorted, each once', async () => {
  const cwd = folder({
    'b.MD': '',
    'a/x.html': '',
    'a/y.docx': '',
    'a/z.txt': '',
    'a/.hidden/h.md': '',
    'node_modules/p/readme.md': '',
    '.git/info.md': '',
    'c.mdx': '',
  })
  const expected = ['a/x.html', 'a/y.docx', 'b.MD', 'c.mdx']
  expect((await find(cwd, ['.'])).paths).toEqual(expected)
  expect((await find(cwd, ['.', 'a', './a/x.html', 'a/*.html', join(cwd, 'b.MD')])).paths).toEqual(expected)
})

it('reads hidden and ignored places when they are named', async () => {
  const cwd = folder({ '.git/HEAD': '', '.gitignore': 'dist/\n', 'dist/a.html': '', '.site/b.md': '' })
  expect((await find(cwd, ['.'], { explicit: false })).paths).toEqual([])
  const named = await find(cwd, ['dist', '.site', 'dist/*.html'])
  expect(named.paths).toEqual(['.site/b.md', 'dist/a.html'])
  expect(named.warnings).toEqual([])
})

it('honours ignore files at every depth, from the root of the repository on', async () => {
  const cwd = folder({
    '.git/HEAD': '',
    '.gitignore': '*.tmp.md\n/build\n',
    '.guidelintignore': 'guides/old/\n',
    'guides/.gitignore': 'secret.md\n!keep.tmp.md\n',
    'guides/a.md': '',
    'guides/b.tmp.md': '',
    'guides/keep.tmp.md': '',
    'guides/secret.md': '',
    'guides/deep/secret.md': '',
    'guides/old/x.md': '',
    'build/x.md': '',
    'guides/build/x.md': '',
  })
  const expected = ['guides/a.md', 'guides/build/x.md', 'guides/keep.tmp.md']
  expect((await find(cwd, ['guides'])).paths).toEqual(expected)
  expect((await find(cwd, ['.'])).paths).toEqual(expected)
  expect((await find(cwd, ['guides/**/*.md'])).paths).toEqual(expected)
  const below = await find(join(cwd, 'guides'), ['.'])
  expect(below.paths).toEqual(['a.md', 'build/x.md', 'keep.tmp.md'])
})

it('leaves out what the configuration ignores, and warns where such a page is named', async () => {
  const cwd = folder({ 'g/a.md': '', 'g/drafts/b.md': '', '.guidelintignore': 'g/a.md' })
  const ignore = { folder: cwd, patterns: ['g/drafts/**'] }
  expect((await find(cwd, ['g'], { ignore })).unreadable).toEqual([
    {
      path: 'g',
      message:
        'The folder holds no file that guidelint reads (.md, .markdown, .mdx, .html, .htm, .docx); ' +
        'some are ignored by .guidelintignore and the configuration',
    },
  ])
  const named = await find(cwd, ['g/a.md', 'g/drafts/b.md'], { ignore })
  expect(named.paths).toEqual(['g/a.md', 'g/drafts/b.md'])
  expect(named.warnings).toEqual([
    'g/a.md is ignored by .guidelintignore, but read because it was named',
    'g/drafts/b.md is ignored by the configuration, but read because it was named',
  ])
})

it('takes a path that exists for a name, whatever characters it has, and a glob that begins with ! for a cut', async () => {
  const cwd = folder({ 'g/[a].md': '', 'g/a.md': '', 'g/b.md': '' })
  expect((await find(cwd, ['g/[a].md'])).paths).toEqual(['g/[a].md'])
  expect((await find(cwd, ['g/[ab].md'])).paths).toEqual(['g/a.md', 'g/b.md'])
  expect((await find(cwd, ['g', '!g/[[]a].md', '!**/b.md'])).paths).toEqual(['g/a.md'])
})

it('says what is missing, empty, or of another kind', async () => {
  const cwd = folder({ 'notes.txt': '', 'empty/x.txt': '', 'a.md': '' })
  const { unreadable, paths } = await find(cwd, [
    'none.md',
    'a.md/b.md',
    'notes.txt',
    'empty',
    'x/*.md',
    'a.md',
  ])
  expect(paths).toEqual(['a.md'])
  expect(unreadable.map(({ path, message }) => `${path}: ${message.split(' (')[0]}`)).toEqual([
    'a.md/b.md: A part of the path is a file, not a folder',
    'empty: The folder holds no file that guidelint reads',
    'none.md: No such file or folder',
    'notes.txt: Not a kind of file that guidelint reads',
    'x/*.md: The pattern matches no file that guidelint reads',
  ])
  const asked = await find(cwd, ['x/*.md'], { explicit: false })
  expect([asked.unreadable, asked.warnings.length]).toEqual([[], 1])
})

it.skipIf(process.platform === 'win32')(
  'ends where links lead in a circle, and follows others once',
  async () => {
    const cwd = folder({ 'site/a.md': '', 'other/b.md': '', 'site/sub/c.md': '' })
    symlinkSync('..', join(cwd, 'site/sub/up'))
    symlinkSync('.', join(cwd, 'site/self'))
    symlinkSync('../other', join(cwd, 'site/linked'))
    symlinkSync('a.md', join(cwd, 'site/0-alias.md'))
    symlinkSync('nowhere.md', join(cwd, 'site/broken.md'))
    symlinkSync('round', join(cwd, 'site/round'))
    const { paths, unreadable } = await find(cwd, ['site'])
    expect(paths).toEqual(['site/a.md', 'site/linked/b.md', 'site/sub/c.md'])
    expect(unreadable).toEqual([
      { path: 'site/broken.md', message: 'A link to nothing: No such file or folder' },
    ])
  },
)

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'names a folder that may not be read',
  async () => {
    const cwd = folder({ 'g/a.md': '', 'g/locked/b.md': '' })
    chmodSync(join(cwd, 'g/locked'), 0)
    const { paths, unreadable } = await find(cwd, ['g'])
    chmodSync(join(cwd, 'g/locked'), 0o755)
    expect(paths).toEqual(['g/a.md'])
    expect(unreadable).toEqual([{ path: 'g/locked', message: 'No permission to read it' }])
  },
)

it('names pages outside the folder of the run as they were typed', async () => {
  const root = folder({ 'run/a.md': '', 'b.md': '' })
  const cwd = join(root, 'run')
  expect((await find(cwd, ['../b.md', 'a.md'])).paths).toEqual(['../b.md', 'a.md'])
  expect((await find(cwd, [join(root, 'b.md')])).paths).toEqual([join(root, 'b.md')])
})
