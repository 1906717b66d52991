import { long, seed } from './sizes';

/** Says once, before the first test, what repeats this run. */
export default function announceSeed(): void {
  console.log(`random tests: LAYERWRIGHT_SEED=${seed}, ${long ? 'full' : 'small'} sizes`);
}
