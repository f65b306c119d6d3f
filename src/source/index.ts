export { type FindOptions, type Found, type FoundFile, findFiles } from './find.ts'
export { readPlan, readSource, readStream, type Sidecar } from './read.ts'
