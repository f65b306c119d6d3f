import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reference } from '../../src/page/model.ts'
import { retractionIn } from '../../src/source/online/crossref.ts'
import { isPublicAddress } from '../../src/source/online/public-address.ts'
import { politeQueue } from '../../src/source/online/queue.ts'
import { type OnlineOptions, onlineChecker } from '../../src/source/online.ts'
import { folder } from '../config/folder.ts'

const asked: string[] = []
let server: Server
let base = ''
let atOnce = 0
let most = 0

const works: Readonly<Record<string, unknown>> = {
  '10.1000/bad': { message: { 'updated-by': [{ DOI: '10.1000/notice', type: 'retraction' }] } },
  '10.1000/good': {
    message: { title: ['A study'], 'update-to': [{ DOI: '10.1000/other', type: 'retraction' }] },
  },
}

function answer({ method, url = '' }: IncomingMessage, response: ServerResponse) {
  asked.push(`${method} ${url}`)
  const send = (status: number, headers: Record<string, string> = {}, body = '') => {
    response.writeHead(status, headers)
    response.end(method === 'HEAD' ? undefined : body)
  }
  const [, route = '', rest = ''] = /^\/([a-z-]+)\/?(.*)$/.exec(url) ?? []
  if (route === 'works') {
    const work = works[decodeURIComponent(rest)]
    return work ? send(200, {}, JSON.stringify(work)) : send(404)
  }
  if (route === 'hang') return
  if (route === 'get-only') return send(method === 'HEAD' ? 405 : 200, {}, 'x'.repeat(1_000_000))
  if (route === 'hop') return send(301, { location: '/there' })
  if (route === 'ring') return send(302, { location: '/ring' })
  if (route === 'home') return send(302, { location: '/' })
  if (route === 'inside') return send(302, { location: `http://127.0.0.2:${portOf(base)}/there` })
  if (route === 'metadata') return send(302, { location: 'http://169.254.169.254/latest' })
  if (route === 'file') return send(302, { location: 'file:///etc/passwd' })
  const status = { gone: 410, missing: 404, shut: 403, busy: 503, there: 200 }[route] ?? 200
  return send(status)
}

const portOf = (address: string) => new URL(address).port

beforeAll(async () => {
  server = createServer((request, response) => {
    most = Math.max(most, ++atOnce)
    response.on('close', () => atOnce--)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has a port')
  base = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked.length = 0
  most = 0
})

const entry = (url: string | null, text = 'A source'): Reference => ({
  label: '1',
  at: { start: 0, end: 0 },
  text,
  url,
  urlAt: null,
  form: 'list',
  block: 0,
})
const checkerOf = (options: Partial<OnlineOptions> = {}) =>
  onlineChecker({
    cacheFile: null,
    userAgent: 'guidelint-test',
    clock: () => Date.UTC(2026, 10, 23),
    delay: 0,
    timeout: 300,
    crossref: base,
    alsoAllow: ['127.0.0.1'],
    ...options,
  })

/** Outcome of each path in one check, `-` where it is not known. */
async function outcomes(paths: readonly string[], options: Partial<OnlineOptions> = {}) {
  const checker = checkerOf(options)
  const urls = paths.map((path) => (path.startsWith('/') ? base + path : path))
  const online = await checker.check(urls.map((url) => entry(url)))
  const summary = await checker.close()
  const found = urls.map((url) => online?.addresses.get(new URL(url).href)?.outcome ?? '-')
  return { online, summary, found }
}

describe('addresses', () => {
  it('tells what is there from what is gone and what is unclear', async () => {
    const { found, summary } = await outcomes([
      '/there',
      '/gone',
      '/missing',
      '/shut',
      '/busy',
      '/get-only',
      '/ring',
    ])
    expect(found).toEqual(['there', 'gone', 'gone', 'unclear', 'unclear', 'there', 'unclear'])
    expect(summary).toEqual({ looked: 7, unanswered: 0, fault: null })
    expect(asked.filter((one) => one.endsWith('/there'))).toEqual(['HEAD /there'])
    expect(asked.filter((one) => one.endsWith('/missing'))).toEqual(['HEAD /missing', 'GET /missing'])
  })

  it('records where an address leads', async () => {
    const { online } = await outcomes(['/hop'])
    expect(online?.addresses.get(`${base}/hop`)).toEqual({
      outcome: 'there',
      status: 200,
      redirects: [{ status: 301, to: `${base}/there` }],
      checked: '2026-11-23',
    })
  })

  it('asks one host one thing at a time, and each thing once', async () => {
    await outcomes(['/there', '/there#part', '/gone', '/missing', '/a', '/b'])
    expect(most).toBe(1)
    expect(asked.filter((one) => one.endsWith('/there'))).toHaveLength(1)
  })

  it('does not know what hangs', async () => {
    const { found, summary } = await outcomes(['/hang', '/there'])
    expect(found).toEqual(['-', 'there'])
    expect(summary.unanswered).toBe(1)
  })

  it('knows nothing at all where no network answers', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const address = closed.address()
    const port = typeof address === 'object' ? address?.port : 0
    await new Promise((resolve) => closed.close(resolve))
    const { online } = await outcomes([`http://127.0.0.1:${port}/a`, 'http://no-such-host.invalid/'])
    expect(online).toBeNull()
  })

  it('takes a host that does not exist for gone where the network answers', async () => {
    const { online, found } = await outcomes(['http://no-such-host.invalid/', '/there'])
    // A machine without a resolver cannot tell, and then nothing is said.
    expect(['gone', '-']).toContain(found[0])
    expect(online?.addresses.get('http://no-such-host.invalid/')?.status ?? null).toBeNull()
  })
})

describe('the private network', () => {
  it('is refused by number, by name and behind a redirect', async () => {
    const port = portOf(base)
    const { found } = await outcomes([
      `http://127.0.0.2:${port}/there`,
      `http://2130706434:${port}/there`,
      `http://[::1]:${port}/there`,
      '/inside',
      '/metadata',
      '/file',
      `http://user:secret@127.0.0.1:${port}/there`,
    ])
    expect(found).toEqual(['-', '-', '-', '-', '-', '-', '-'])
    expect(asked.filter((one) => one.endsWith('/there'))).toEqual([])
    const named = await outcomes([`http://localhost:${port}/there`], { alsoAllow: [] })
    expect(named.found).toEqual(['-'])
    expect(asked.filter((one) => one.endsWith('/there'))).toEqual([])
  })

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::',
    'localhost',
    '',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

describe('works', () => {
  it('asks the register for each DOI', async () => {
    const checker = checkerOf()
    const online = await checker.check([
      entry(null, 'Lee. doi:10.1000/bad'),
      entry(`${base}/there`, 'Kim. doi:10.1000/good.'),
      entry(`${base}/there`, 'Ray. doi:10.5281/elsewhere'),
    ])
    await checker.close()
    expect(online?.works.get('10.1000/bad')?.retraction).toEqual({
      kind: 'retraction',
      notice: '10.1000/notice',
      date: null,
    })
    expect(online?.works.get('10.1000/good')?.retraction).toBeNull()
    expect(online?.works.get('10.5281/elsewhere')?.retraction).toBeNull()
  })

  it.each([
    [
      { 'updated-by': [{ DOI: '10.1/N', type: 'retraction', updated: { 'date-parts': [[2010, 2, 6]] } }] },
      'retraction 10.1/n 2010-02-06',
    ],
    [
      { 'updated-by': [{ type: 'erratum' }, { type: 'expression_of_concern' }, { type: 'retraction' }] },
      'retraction null null',
    ],
    [{ 'update-to': [{ DOI: '10.1/X', type: 'withdrawal' }] }, 'withdrawal 10.1/x null'],
    [{ title: ['RETRACTED: Rest in gout'] }, 'retraction null null'],
    [{ title: ['Withdrawn patients: a study'] }, null],
    [{ 'updated-by': [{ type: 'correction' }] }, null],
    [{ 'updated-by': 'retraction' }, null],
  ])('reads the record %j', (message, expected) => {
    const found = retractionIn({ message }, '10.1/x')
    expect(found && `${found.kind} ${found.notice} ${found.date}`).toBe(expected)
  })

  it.each([null, [], 'x', {}, { message: null }])('survives the record %j', (record) => {
    expect(retractionIn(record, '10.1/x')).toBeNull()
  })
})

describe('the store', () => {
  const file = () => join(folder({}), 'cache', 'online.json')

  it('keeps clear answers for a week, and unclear ones not at all', async () => {
    const cacheFile = file()
    await outcomes(['/there', '/gone', '/shut'], { cacheFile })
    asked.length = 0
    const again = await outcomes(['/there', '/gone', '/shut'], { cacheFile })
    expect(again.found).toEqual(['there', 'gone', 'unclear'])
    expect(new Set(asked)).toEqual(new Set(['HEAD /shut', 'GET /shut']))
    asked.length = 0
    await outcomes(['/there'], { cacheFile, clock: () => Date.UTC(2026, 11, 1) })
    expect(asked).toEqual(['HEAD /there'])
    expect(readdirSync(dirname(cacheFile))).toEqual(['online.json'])
  })

  it.each([
    '',
    '{',
    '[]',
    '{"version":2}',
    '{"version":1,"addresses":7,"works":[]}',
    '{"version":1,"addresses":{"BASE/there":{"at":9e15,"check":{"outcome":"gone"}}}}',
    '{"version":1,"addresses":{"BASE/there":{"at":9e15,"check":{"outcome":"gone","status":404,"checked":"x","redirects":[1]}}}}',
  ])('is empty where the file holds %j', async (text) => {
    const cacheFile = file()
    mkdirSync(dirname(cacheFile))
    writeFileSync(cacheFile, text.replace('BASE', base))
    const { found } = await outcomes(['/there'], { cacheFile })
    expect(found).toEqual(['there'])
    expect(JSON.parse(readFileSync(cacheFile, 'utf8')).version).toBe(1)
  })

  it('says why it cannot be written', async () => {
    const cwd = folder({ cache: 'a file' })
    const cacheFile = join(cwd, 'cache', 'online.json')
    const { found, summary } = await outcomes(['/there'], { cacheFile })
    expect(found).toEqual(['there'])
    expect(summary.fault).toMatch(/EEXIST|ENOTDIR/)
    expect(existsSync(cacheFile)).toBe(false)
  })
})

it('pauses between two questions to one host only', async () => {
  const queue = politeQueue(60, 8)
  const begin = performance.now()
  const times: string[] = []
  const task = (host: string) =>
    queue.run(host, async () => times.push(`${host} ${performance.now() - begin < 50}`))
  await Promise.all([task('a'), task('b'), task('a')])
  expect(times).toEqual(['a true', 'b true', 'a false'])
})
