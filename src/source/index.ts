export { type FindOptions, type Found, findFiles } from './find.ts'
export { readPlan, readSource, readStream, type Sidecar } from './read.ts'
