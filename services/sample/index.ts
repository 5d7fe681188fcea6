export { SAMPLE, SAMPLE_CODES } from './ids.js';
export { buildSampleNetwork, type SampleNetwork } from './network.js';
export { ensureSampleNetwork, resetSampleNetwork, seedSampleNetwork, type SampleStore } from './seed.js';
