import { configureGlobal } from 'fast-check';
import { seed, sizes } from './sizes';

// A failing property prints its seed and path; all of them start from the one seed of this run.
configureGlobal({ seed, numRuns: sizes.propertyRuns, endOnFailure: false });
