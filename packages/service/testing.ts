export { flows, system } from './test/small-bpmn.ts'
export { withProcess } from './test/with-process.ts'
