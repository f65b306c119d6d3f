import { pageRule } from '../../src/rule/rule.ts'

export default pageRule({
  id: 'schema/invalid-json',
  title: 'Structured data that is no JSON',
  level: 'error',
  basis: 'standard',
  since: '0.1.0',
  sources: [
    { url: 'https://www.rfc-editor.org/rfc/rfc8259', checked: '2026-11-23' },
    { url: 'https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents', checked: '2026-11-23' },
    {
      url: 'https://developers.google.com/search/docs/appearance/structured-data/intro-structured-data',
      checked: '2026-11-23',
    },
  ],
  why: 'A block with one misplaced comma is thrown away whole. Search engines then know nothing of the reviewer, the review date or the subject that it states.',
  needs: ['data'],
  examples: [
    {
      name: 'readable',
      format: 'html',
      page: '<title>Gout</title><script type="application/ld+json">{"@type": "WebPage", "name": "Gout"}</script>',
      finds: [],
    },
    {
      name: 'a comma before the brace',
      format: 'html',
      page: '<title>Gout</title><script type="application/ld+json">\n{"@type": "WebPage",}\n</script>',
      finds: ['2:20'],
    },
    {
      name: 'each block that is at fault',
      format: 'html',
      page: '<title>Gout</title><script type="application/ld+json">\n{"name": "a "b" c"}\n</script>\n<script type="application/ld+json">\n{"name" "Gout"}\n</script>',
      finds: ['2:13', '5:8'],
    },
    {
      name: 'an empty block',
      format: 'html',
      page: '<title>Gout</title>\n<script type="application/ld+json"></script>',
      finds: ['2:36'],
    },
    {
      name: 'a script of another kind',
      format: 'html',
      page: '<title>Gout</title><script>{a: 1,}</script>',
      finds: [],
    },
  ],
  *check(page) {
    for (const { fault } of page.data)
      if (fault)
        yield {
          message: fault.message,
          at: fault.at,
          help: 'Mend the JSON at this place; until then the whole block is ignored.',
        }
  },
})
