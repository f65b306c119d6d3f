import { describe, expect, it } from 'vitest'
import { americanForm } from '../../src/text/spelling.ts'
import { stem } from '../../src/text/stem.ts'

describe('forms of one word share a stem', () => {
  it.each([
    'treat treats treated treating',
    'stop stops stopped stopping',
    'make makes made making',
    'stage stages staged staging',
    'cure cures cured curing',
    'study studies studied studying',
    'therapy therapies',
    'metastasis metastases',
    'diagnosis diagnoses',
    'progress progresses progressed progressing',
    'grow grows grew grown growing',
    'tumour tumours tumor tumors',
    'organise organised organizing organizes',
    'centre centres center centers',
    'virus viruses',
    'headache headaches',
    'guarantee guarantees guaranteed guaranteeing',
    'doctor doctors doctor’s',
    'control controlled controls controlling',
    'die dies died dying',
    'add adds added adding',
    'programme programs',
    'image images imaging',
  ])('%s', (forms) => {
    const stems = new Set(forms.replace('’', "'").split(' ').map(stem))
    expect([...stems]).toHaveLength(1)
  })
})

it.each([
  ['organ', 'organise'],
  ['policy', 'police'],
  ['university', 'universal'],
  ['need', 'ne'],
  ['thing', 'th'],
  ['news', 'new'],
  ['this', 'thi'],
  ['pd-l1', 'pd-l'],
])('keeps %s and %s apart', (one, other) => {
  expect(stem(one)).not.toBe(stem(other))
})

it('turns British spellings into American ones and leaves other words alone', () => {
  expect(
    ['oesophagus', 'haematology', 'leukaemias', 'analysed', 'hospitalisation'].map(americanForm),
  ).toEqual(['esophagus', 'hematology', 'leukemias', 'analyzed', 'hospitalization'])
  expect(['exercise', 'promise', 'raised', 'wise', 'hour', 'four'].map(americanForm)).toEqual([
    'exercise',
    'promise',
    'raised',
    'wise',
    'hour',
    'four',
  ])
})
